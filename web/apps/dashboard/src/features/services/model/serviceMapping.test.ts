import { describe, expect, it } from "vitest";
import type { Service, ServiceDocument } from "./document";
import { changes, toDocument, toNewDocument } from "./toDocument";
import { toForm } from "./toForm";
import { copyOf, startFrom, TEMPLATES } from "./templates";

const workshop: ServiceDocument = {
  name: "Atelier Poterie", type: "course", duration: 180, price: 6500, currency: "EUR",
  minParticipants: 3, maxParticipants: 8, category: "creative",
  recurring: { enabled: true, intervals: ["weekly"], maxOccurrences: 8 },
  bookingWindow: { minAdvanceHours: 48, maxAdvanceDays: 30 },
  cancellationPolicy: { allowCancellation: true, cutoffHours: 48, refundPolicy: "partial", refundPercentage: 80 },
  availableSlots: [{ dayOfWeek: 0, startTime: "14:00", endTime: "24:00" }],
  specialAvailability: [{ date: "2026-12-31", slots: [{ startTime: "20:00", endTime: "02:00", available: true }] }],
  customFields: [
    { id: "level", name: "Niveau", type: "select", required: true, options: ["Débutant", "Avancé"] },
    { id: "age", name: "Âge", type: "number", required: false, min: 6, max: 99, sensitive: true },
  ],
  requiredResources: [{ id: "wheels", name: "Tours", type: "equipment", quantity: 8 }],
  requiredStaff: [{ role: "instructor", count: 1, specificStaffIds: ["marie-potter"] }],
  location: { type: "physical", address: "321 rue de l'Art", coordinates: { lat: 48.85, lng: 2.35 } },
  pricingTiers: [{ name: "Groupe", condition: "participants >= 6", price: 5500, description: "Par personne" }],
  requirePayment: true, noShowFee: 1500, waitlist: { enabled: false }, courseSale: "both", belowMinimum: "keep", minimumCutoffHours: 12,
  deposit: { percentage: 30 }, vatRate: 5.5, limits: { activePerClient: 2, perDay: null, perWeek: null, service: { perDay: 4, perWeek: null, perMonth: null } },
  reminders: [{ beforeMinutes: 2880, channel: "email" }, { beforeMinutes: 60, channel: "sms" }],
  metadata: { sku: { nested: [1, 2] } },
};

describe("the form and the document", () => {
  it("keep every field through a round trip", () => {
    expect(toDocument(toForm(workshop, "EUR"))).toMatchObject(workshop);
  });

  it("show cents as the amount a person types, in the currency's own digits", () => {
    expect(toForm({ ...workshop, price: 6550 }, "EUR").price).toBe(65.5);
    expect(toForm({ ...workshop, price: 6550, currency: "JPY" }, "EUR").price).toBe(6550);
    expect(toDocument({ ...toForm(workshop, "EUR"), price: 19.99 }).price).toBe(1999);
  });

  it("give every template a document that comes back unchanged", () => {
    for (const template of TEMPLATES) {
      const start = startFrom(template, "EUR");
      expect(toDocument(toForm(start, "EUR"))).toMatchObject(start);
    }
  });

  it("keep the other durations, with a price of their own or none", () => {
    const durations = [{ duration: 90, price: 9000 }, { duration: 60, price: null }];
    const visit = { ...workshop, type: "appointment", duration: 30, durations } as const;
    expect(toDocument(toForm(visit, "EUR")).durations).toEqual(durations);
    expect(toDocument(toForm({ ...visit, type: "room" }, "EUR")).durations).toBeNull();
  });

  it.each([null, { percentage: 0 }, { percentage: 12.5 }, { amount: 2000 }])("keep the deposit %j: the organization's, none, or their own", (deposit) => {
    expect(toDocument(toForm({ ...workshop, deposit }, "EUR")).deposit).toEqual(deposit);
  });

  it("keep list positions, so that an error's index is the form's", () => {
    const form = toForm(workshop, "EUR");
    const document = toDocument({ ...form, customFields: [{ ...form.customFields[0]!, name: " " }, ...form.customFields] });
    expect(document.customFields).toHaveLength(3);
  });

  it("drop what a field of another type cannot have", () => {
    const form = toForm(workshop, "EUR");
    const [level] = form.customFields;
    const document = toDocument({ ...form, customFields: [{ ...level!, type: "date", validation: "^x$", min: 3 }] });
    expect(document.customFields?.[0]).toMatchObject({ options: null, validation: null, min: null });
  });
});

describe("changes", () => {
  const saved: Service = {
    ...workshop, id: "s1", isArchived: false, createdAt: "2026-11-01T08:00:00Z", updatedAt: "2026-11-01T08:00:00Z",
  };

  it("are empty for a form nobody touched", () => {
    expect(changes(toForm(saved, "EUR"), toForm(saved, "EUR"))).toEqual({});
  });

  it("name only what was touched", () => {
    const before = toForm(saved, "EUR");
    expect(changes(before, { ...before, price: 70, color: "#111111" })).toEqual({ price: 7000, color: "#111111" });
  });

  it("clear an optional part with null", () => {
    const before = toForm(saved, "EUR");
    const after = { ...before, recurring: { ...before.recurring, enabled: false }, maxParticipants: "" as const };
    expect(changes(before, after)).toEqual({ recurring: null, maxParticipants: null });
  });

  it("tell no reminders from those of the organization", () => {
    const before = toForm(saved, "EUR");
    expect(before.reminders?.map(({ amount, unit }) => `${amount} ${unit}`)).toEqual(["2 days", "1 hours"]);
    expect(changes(before, { ...before, reminders: [] })).toEqual({ reminders: [] });
    expect(changes(before, { ...before, reminders: null })).toEqual({ reminders: null });
    expect(toForm({ ...saved, reminders: null }, "EUR").reminders).toBeNull();
    expect(toNewDocument({ ...before, reminders: [] }).reminders).toEqual([]);
    expect(toNewDocument({ ...before, reminders: null })).not.toHaveProperty("reminders");
  });

  it("say approval wherever the document says it", () => {
    const asked: Service = { ...saved, limits: { perDay: 1, requireApproval: true } };
    const form = toForm(asked, "EUR");
    expect(form.requireApproval).toBe(true);
    expect(changes(form, { ...form, requireApproval: false })).toEqual({ requireApproval: false, limits: { perDay: 1 } });
    expect(changes(form, { ...form, limits: { ...form.limits, perDay: 2 } })).toEqual({ requireApproval: true, limits: { perDay: 2 } });
  });
});

describe("a copy", () => {
  it("has everything but the identity of its source", () => {
    const saved = { ...workshop, id: "s1", isArchived: true, createdAt: "", updatedAt: "", isActive: false };
    expect(copyOf(saved, "Atelier (copie)")).toEqual({ ...workshop, name: "Atelier (copie)", isActive: true });
  });
});

describe("a new document", () => {
  it("says nothing about what nobody filled in", () => {
    const form = toForm({ name: "Consultation", type: "appointment", duration: 30, price: 5000 }, "EUR");
    const document = toNewDocument({ ...form, location: { ...form.location, type: "virtual", virtualLink: "https://x.test" } });
    expect(Object.keys(document).sort()).toEqual([
      "cancellationPolicy", "currency", "duration", "isActive", "location", "name", "price", "requireApproval", "type", "waitlist",
    ]);
    expect(document.location).toEqual({ type: "virtual", virtualLink: "https://x.test" });
  });
});
