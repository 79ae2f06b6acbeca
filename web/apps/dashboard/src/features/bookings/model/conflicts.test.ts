import { expect, it } from "vitest";
import type { Booking } from "./booking";
import { busyAt, ruleAt, type Target } from "./conflicts";

const at = (time: string) => `2026-06-01T${time}:00Z`;
const booking = (id: string, from: string, to: string, staff = "anna", more: Partial<Booking> = {}) =>
  ({ id, startDate: at(from), endDate: at(to), status: "confirmed", serviceId: "cut", assignedResources: [], assignedStaff: staff ? [{ staffId: staff, staffName: "Anna", role: null }] : [], ...more }) as unknown as Booking;
const target = (from: string, to: string, more: Partial<Target> = {}): Target => ({ start: new Date(at(from)), end: new Date(at(to)), staffIds: ["anna"], resourceIds: [], ...more });
const around = (entries: Booking[], more = {}) => ({ entries, moved: null, serviceId: "cut", buffers: new Map(), unitsOf: new Map(), ...more });

it("is busy where the same person has another booking, and free where it only touches one", () => {
  const entries = [booking("a", "10:00", "11:00")];
  expect(busyAt(target("10:30", "11:30"), around(entries))).toMatchObject({ kind: "busy", who: "Anna" });
  expect(busyAt(target("11:00", "12:00"), around(entries))).toBeNull();
  expect(busyAt(target("10:30", "11:30", { staffIds: ["ben"] }), around(entries))).toBeNull();
});

it("leaves out itself, what is cancelled and who waits", () => {
  const self = booking("self", "10:00", "11:00");
  const entries = [self, booking("off", "10:00", "11:00", "anna", { status: "cancelled" }), booking("waits", "10:00", "11:00", "anna", { status: "waitlisted" })];
  expect(busyAt(target("10:30", "11:30"), around(entries, { moved: self }))).toBeNull();
});

it("keeps the time before and after that services ask for", () => {
  const buffers = new Map([["cut", { before: 0, after: 15 }]]);
  expect(busyAt(target("11:00", "12:00"), around([booking("a", "10:00", "11:00")], { buffers }))).toMatchObject({ kind: "busy" });
  expect(busyAt(target("11:15", "12:15"), around([booking("a", "10:00", "11:00")], { buffers }))).toBeNull();
});

it("lets a resource of two units be taken twice, not three times", () => {
  const bike = { assignedResources: [{ resourceId: "bike", resourceName: "Vélo" }] } as Partial<Booking>;
  const wish = target("10:00", "11:00", { staffIds: [], resourceIds: ["bike"] });
  const one = booking("a", "10:00", "11:00", "", bike);
  const unitsOf = new Map([["bike", 2]]);
  expect(busyAt(wish, around([one], { unitsOf }))).toBeNull();
  expect(busyAt(wish, around([one, booking("b", "10:30", "11:30", "", bike)], { unitsOf }))).toMatchObject({ kind: "busy", who: "Vélo" });
});

it("names a closure before closed hours, and the past last", () => {
  const shades = [{ kind: "hours" as const, name: "", from: 0, to: 540 }, { kind: "closure" as const, name: "Noël", from: 0, to: 1440 }];
  expect(ruleAt(target("07:00", "08:00"), shades, { from: 480, to: 540 }, new Date(at("12:00")))).toMatchObject({ kind: "closed", shade: { name: "Noël" } });
  expect(ruleAt(target("07:00", "08:00"), [], { from: 480, to: 540 }, new Date(at("12:00")))).toEqual({ kind: "past" });
  expect(ruleAt(target("07:00", "08:00"), shades.slice(0, 1), { from: 540, to: 600 }, new Date(at("06:00")))).toBeNull();
});
