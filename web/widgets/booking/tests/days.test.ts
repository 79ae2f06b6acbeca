import { describe, expect, test } from "vitest";
import { addDays, addMonths, clampDay, dayAtKey, lastOf, sameDayIn, weeksOf } from "../src/model/days";

describe("a month's weeks", () => {
  test("start on the reader's first weekday and hold every day once", () => {
    const weeks = weeksOf("2026-03", 1);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, "2026-03-01"]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(31);
    expect(weeksOf("2026-03", 7)[0]?.[0]).toBe("2026-03-01");
  });

  test("know leap years", () => {
    expect(lastOf("2028-02")).toBe("2028-02-29");
    expect(lastOf("2026-02")).toBe("2026-02-28");
  });

  test("cross the year", () => {
    expect(addMonths("2026-12", 1)).toBe("2027-01");
    expect(addMonths("2026-01", -1)).toBe("2025-12");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  });

  test("do not stumble over the days on which clocks change", () => {
    expect(addDays("2026-03-28", 1)).toBe("2026-03-29");
    expect(addDays("2026-03-29", 1)).toBe("2026-03-30");
    expect(addDays("2026-10-25", 1)).toBe("2026-10-26");
  });
});

describe("keys in the month grid", () => {
  test.each([
    ["ArrowRight", "2026-03-13"], ["ArrowLeft", "2026-03-11"], ["ArrowDown", "2026-03-19"], ["ArrowUp", "2026-03-05"],
    ["Home", "2026-03-09"], ["End", "2026-03-15"], ["PageDown", "2026-04-12"], ["PageUp", "2026-02-12"],
  ])("%s leads from Thursday 12 to %s", (key, day) => {
    expect(dayAtKey("2026-03-12", key, 1, false)).toBe(day);
  });

  test("arrows follow the page's direction", () => {
    expect(dayAtKey("2026-03-12", "ArrowRight", 1, true)).toBe("2026-03-11");
  });

  test("other keys are left to the browser", () => {
    expect(dayAtKey("2026-03-12", "Tab", 1, false)).toBeUndefined();
  });

  test("a month without such a day gives its last", () => {
    expect(sameDayIn("2026-02", "2026-01-31")).toBe("2026-02-28");
  });

  test("nothing leads before today or past the horizon", () => {
    expect(clampDay("2026-01-01", "2026-03-01", "2026-12-31")).toBe("2026-03-01");
    expect(clampDay("2027-01-01", "2026-03-01", "2026-12-31")).toBe("2026-12-31");
  });
});
