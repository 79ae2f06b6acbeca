import { describe, expect, it } from "vitest";
import { clientToBody, clientToForm, splitAt, type ClientBooking } from "./client";
import { spokenPhone } from "./phone";

const booking = (id: string, startDate: string): ClientBooking => ({
  id, reference: id, serviceName: "Yoga", color: null, status: "confirmed", startDate,
  endDate: new Date(Date.parse(startDate) + 3_600_000).toISOString(), timeZone: "Europe/Paris", totalPrice: 2000, currency: "EUR",
});

describe("a client's bookings", () => {
  it("are split at now, one under way being ahead", () => {
    const bookings = [
      booking("old", "2026-01-01T09:00:00Z"), booking("far", "2026-12-24T09:00:00Z"), booking("under-way", "2026-11-21T09:30:00Z"),
      booking("recent", "2026-11-01T09:00:00Z"),
    ];
    const { coming, past } = splitAt(bookings, new Date("2026-11-21T10:00:00Z"));
    expect(coming.map((each) => each.id)).toEqual(["under-way", "far"]);
    expect(past.map((each) => each.id)).toEqual(["recent", "old"]);
  });
});

describe("a client's form", () => {
  it("trims what is sent and starts in the organization's language", () => {
    const form = clientToForm(undefined, "fr");
    expect(clientToBody({ ...form, name: "  Ana  " })).toMatchObject({ name: "Ana", locale: "fr", isProspect: false, tags: [] });
  });
});

describe("a phone number", () => {
  it("of France is read in pairs, any other as it is", () => {
    expect(spokenPhone("+33612345678")).toBe("06 12 34 56 78");
    expect(spokenPhone("+14155550123")).toBe("+14155550123");
  });
});
