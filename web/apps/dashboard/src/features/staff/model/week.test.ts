import { describe, expect, it } from "vitest";
import { copyDay, DEFAULT_HOURS, isOpenAt, paint, shortTime, stretchOf, stretchesOn, summary, timeOf, weeklyMinutes } from "./week";

const morning = { dayOfWeek: 1, startTime: "09:00", endTime: "12:00" };
const night = { dayOfWeek: 6, startTime: "22:00", endTime: "02:00" };

describe("times", () => {
  it("run past midnight when the end is at or before the start", () => {
    expect(stretchOf(night)).toEqual({ from: 1320, to: 1560 });
    expect(stretchOf({ startTime: "15:00", endTime: "15:00" })).toEqual({ from: 900, to: 2340 });
  });

  it("keep 24:00 apart from 00:00", () => {
    expect(stretchOf({ startTime: "18:00", endTime: "24:00" })).toEqual({ from: 1080, to: 1440 });
    expect(timeOf(1440)).toBe("24:00");
    expect(timeOf(1500)).toBe("01:00");
  });

  it("are said shortly where there is little room", () => {
    expect([540, 870, 1440].map(shortTime)).toEqual(["9", "14:30", "24"]);
  });

  it("take 0 and 7 as Sunday", () => {
    expect(stretchesOn([{ ...morning, dayOfWeek: 0 }], 7)).toHaveLength(1);
  });
});

describe("painting", () => {
  it("joins what it touches", () => {
    const week = paint([morning, { dayOfWeek: 1, startTime: "14:00", endTime: "18:00" }], 1, { from: 720, to: 840 }, true);
    expect(week).toEqual([{ dayOfWeek: 1, startTime: "09:00", endTime: "18:00" }]);
  });

  it("cuts a range in two", () => {
    const week = paint([morning], 1, { from: 600, to: 630 }, false);
    expect(week.map((range) => [range.startTime, range.endTime])).toEqual([["09:00", "10:00"], ["10:30", "12:00"]]);
  });

  it("keeps the night of a range it cuts in the evening", () => {
    expect(paint([night], 6, { from: 1320, to: 1380 }, false)).toEqual([{ ...night, startTime: "23:00" }]);
  });

  it("leaves the other days as they are, in order", () => {
    expect(paint([night, morning], 3, { from: 600, to: 660 }, true).map((range) => range.dayOfWeek)).toEqual([1, 3, 6]);
  });
});

describe("a week", () => {
  it("copies one day onto others, replacing theirs", () => {
    const week = copyDay([morning, { ...morning, dayOfWeek: 2, endTime: "10:00" }], 1, [2, 5]);
    expect(week).toEqual([1, 2, 5].map((dayOfWeek) => ({ ...morning, dayOfWeek })));
  });

  it("counts overlapping hours once", () => {
    expect(weeklyMinutes([morning, { ...morning, startTime: "11:00", endTime: "13:00" }])).toBe(240);
    expect(weeklyMinutes(DEFAULT_HOURS)).toBe(35 * 60);
  });

  it("knows when it is open", () => {
    expect([539, 540, 719, 720].map((minute) => isOpenAt([morning], 1, minute))).toEqual([false, true, true, false]);
  });

  it("sums up runs of equal days", () => {
    expect(summary([...DEFAULT_HOURS, { ...morning, dayOfWeek: 6 }]).map(({ runs }) => runs)).toEqual([[{ first: 1, last: 5 }], [{ first: 6, last: 6 }]]);
    const split = summary([1, 2, 4, 5].map((dayOfWeek) => ({ ...morning, dayOfWeek: dayOfWeek as 1 })));
    expect(split.map(({ runs }) => runs)).toEqual([[{ first: 1, last: 2 }, { first: 4, last: 5 }]]);
  });
});
