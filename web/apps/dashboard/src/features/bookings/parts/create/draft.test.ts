import { expect, it } from "vitest";
import type { BookableService } from "../../model/booking";
import { bodyOf, drawnDuration, durationsOf, emptyForm, quoteBody, recurringOf, type Repeat } from "./draft";

const form = (more = {}) => ({ ...emptyForm({}, "Europe/Paris"), serviceId: "s", start: "2026-06-01T08:00:00Z", contactName: "Zoé", ...more });

it("sends no empty answers", () => {
  const customFieldValues = { goal: "", level: "Débutant", consent: false };
  const body = bodyOf(form({ customFieldValues }));
  expect(body).toMatchObject({ contactName: "Zoé", contactEmail: undefined, staffId: undefined, customFieldValues: { level: "Débutant", consent: false }, source: "admin" });
  expect(body).not.toHaveProperty("override");
  expect(body).not.toHaveProperty("guestEmails");
  expect(body).not.toHaveProperty("resourceIds");
});

it("says where it comes from, which room, and why a rule is set aside", () => {
  expect(bodyOf(form({ source: "walk-in", resourceId: "room", reason: " Client fidèle " }))).toMatchObject({ source: "walk-in", resourceIds: ["room"], override: { reason: "Client fidèle" } });
});

it("names those who come along", () => {
  expect(bodyOf(form({ guestEmails: ["lea@example.test"] }))).toMatchObject({ guestEmails: ["lea@example.test"] });
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

it("takes the length drawn in the calendar, in whole units", () => {
  const service = { duration: 60, maxDuration: 180 } as BookableService;
  const draw = (end: string) => drawnDuration(service, { start: "2026-06-01T08:00:00Z", end });
  expect([draw("2026-06-01T08:15:00Z"), draw("2026-06-01T10:15:00Z"), draw("2026-06-01T16:00:00Z")]).toEqual([60, 120, 60]);
});

it("describes a series until a number or a date, and by what a month counts", () => {
  const repeat: Repeat = { isOn: true, frequency: "monthly", interval: 1, ends: "date", count: 4, until: "2026-12-01", monthlyBy: "weekday", onConflict: "skip" };
  expect(recurringOf(repeat)).toEqual({ frequency: "monthly", interval: 1, endDate: "2026-12-01", monthlyBy: "weekday", onConflict: "skip" });
  expect(recurringOf({ ...repeat, frequency: "weekly", ends: "count" })).toEqual({ frequency: "weekly", interval: 1, occurrencesCount: 4, onConflict: "skip" });
  expect(recurringOf({ ...repeat, isOn: false })).toBeUndefined();
});

it("asks for no price before there is a time", () => {
  expect(quoteBody(form())).toBeNull();
  expect(quoteBody(form({ end: "2026-06-01T09:00:00Z", contactEmail: "zo" }))).not.toHaveProperty("contactEmail");
});
