import { expect, it } from "vitest";
import { daysOf, step } from "./period";

it("shows a month in whole weeks, as many as it touches", () => {
  expect(daysOf("month", "2026-11-21")).toHaveLength(42);
  expect(daysOf("month", "2026-02-10")).toHaveLength(35);
  expect(daysOf("month", "2026-11-21")[0]).toBe("2026-10-26");
});

it("steps from the 31st into the month that follows", () => {
  expect(step("month", "2026-01-31", 1)).toBe("2026-02-01");
  expect(step("week", "2026-12-30", 1)).toBe("2027-01-06");
});
