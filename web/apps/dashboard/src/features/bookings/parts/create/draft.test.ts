import { expect, it } from "vitest";
import type { BookableService } from "../../model/booking";
import { bodyOf, durationsOf, emptyForm } from "./draft";

it("sends no empty answers", () => {
  const form = { ...emptyForm({}, "Europe/Paris"), serviceId: "s", start: "2026-06-01T08:00:00Z", contactName: "Zoé", customFieldValues: { goal: "", level: "Débutant", consent: false } };
  expect(bodyOf(form)).toMatchObject({ contactName: "Zoé", contactEmail: undefined, staffId: undefined, customFieldValues: { level: "Débutant", consent: false } });
});

it("starts on the day clicked, in the organization's zone", () => {
  expect(emptyForm({ start: "2026-06-01T23:00:00Z" }, "Europe/Paris").day).toBe("2026-06-02");
});

it("offers whole units up to the longest, and no more than twelve", () => {
  const service = { duration: 60, maxDuration: 180 } as BookableService;
  expect(durationsOf(service)).toEqual([60, 120, 180]);
  expect(durationsOf({ ...service, maxDuration: 6000 })).toHaveLength(12);
  expect(durationsOf({ ...service, maxDuration: null })).toHaveLength(8);
});
