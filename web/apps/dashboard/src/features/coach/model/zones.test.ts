import { expect, it } from "vitest";
import { byDay, zoneGroups } from "./zones";

it("puts a slot on the visitor's day, not on the house's", () => {
  const slots = [{ start: "2027-01-11T23:30:00Z" }, { start: "2027-01-12T08:00:00Z" }];
  expect([...byDay(slots, "Europe/Paris").keys()]).toEqual(["2027-01-12"]);
  expect([...byDay(slots, "America/New_York").keys()]).toEqual(["2027-01-11", "2027-01-12"]);
});

it("offers each zone once, those at hand first", () => {
  const { near, all } = zoneGroups("Europe/Paris", "America/New_York", "Europe/Paris");
  expect(near).toEqual(["Europe/Paris", "America/New_York"]);
  expect(all).toContain("Asia/Tokyo");
  expect(all).not.toContain("Europe/Paris");
});
