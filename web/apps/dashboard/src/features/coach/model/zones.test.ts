import { expect, it } from "vitest";
import { byDay, differ } from "./zones";

it("puts a slot on the visitor's day, not on the house's", () => {
  const slots = [{ start: "2027-01-11T23:30:00Z" }, { start: "2027-01-12T08:00:00Z" }];
  expect([...byDay(slots, "Europe/Paris").keys()]).toEqual(["2027-01-12"]);
  expect([...byDay(slots, "America/New_York").keys()]).toEqual(["2027-01-11", "2027-01-12"]);
});

it("asks about clocks only when they differ", () => {
  const now = new Date("2027-01-11T12:00:00Z");
  expect([differ("Europe/Paris", "Europe/Berlin", now), differ("Europe/Paris", "America/New_York", now)]).toEqual([false, true]);
});
