import { expect, it } from "vitest";
import { copyDay, nextRange, onDay, usualWeek } from "./weekly";

it("reads 0 and 7 as the same Sunday", () => {
  const week = [{ dayOfWeek: 0, startTime: "10:00", endTime: "12:00" }, { dayOfWeek: 7, startTime: "08:00", endTime: "09:00" }];
  expect(onDay(week, 7).map(({ startTime }) => startTime)).toEqual(["08:00", "10:00"]);
});

it("copies a day onto others and leaves the rest alone", () => {
  const week = copyDay(usualWeek, 1, [6]);
  expect(onDay(week, 6)).toEqual([
    { dayOfWeek: 6, startTime: "09:00", endTime: "12:00" },
    { dayOfWeek: 6, startTime: "14:00", endTime: "18:00" },
  ]);
  expect(onDay(week, 7)).toEqual([]);
  expect(onDay(week, 2)).toEqual(onDay(usualWeek, 2));
});

it("proposes a range after the last one, and never past midnight", () => {
  expect(nextRange([{ dayOfWeek: 1, startTime: "09:00", endTime: "12:00" }], 1)).toMatchObject({ startTime: "13:00", endTime: "17:00" });
  expect(nextRange([{ dayOfWeek: 1, startTime: "20:00", endTime: "23:30" }], 1)).toMatchObject({ startTime: "22:00", endTime: "23:00" });
});
