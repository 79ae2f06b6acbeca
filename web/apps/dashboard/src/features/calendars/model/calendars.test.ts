import { expect, it } from "vitest";
import { choices, chosen, subscribing, veiled, weekOf, type Calendar } from "./calendars";

const calendar = (id: string, isTarget = false): Calendar => ({ id, name: id, color: null, canWrite: true, isBusy: true, isTarget });

it("lets one calendar of an account show bookings at a time", () => {
  const after = chosen([calendar("a", true), calendar("b")], "b", { isTarget: true });
  expect(after.map((one) => one.isTarget)).toEqual([false, true]);
  expect(choices(after).calendars[1]).toEqual({ id: "b", isBusy: true, isTarget: true });
});

it("leaves the others alone when one stops blocking slots", () => {
  const after = chosen([calendar("a", true), calendar("b")], "b", { isBusy: false });
  expect(after.map((one) => [one.isBusy, one.isTarget])).toEqual([[true, true], [false, false]]);
});

it("opens calendar applications and veils secrets", () => {
  const url = "https://counter.example/api/v1/calendars/s3cr3t.ics";
  expect(subscribing(url)).toBe("webcal://counter.example/api/v1/calendars/s3cr3t.ics");
  expect(veiled(url)).not.toContain("s3cr3t");
});

it("knows a week by any of its days", () => {
  expect(weekOf("2027-03-07")).toEqual(["2027-03-01", "2027-03-07"]);
  expect(weekOf("2027-03-01")).toEqual(["2027-03-01", "2027-03-07"]);
});
