import { expect, it } from "vitest";
import { fromRow, isPossible, isRepeated, newRow, toRow, type ReminderRow } from "./reminders";

const row = (amount: number | "", unit: ReminderRow["unit"], channel: ReminderRow["channel"] = "email"): ReminderRow => ({ id: "x", amount, unit, channel });

it("says a reminder in the unit people use, and back", () => {
  for (const [minutes, amount, unit] of [[1440, 24, "hours"], [60, 1, "hours"], [90, 90, "minutes"], [4320, 3, "days"]] as const) {
    const shown = toRow({ beforeMinutes: minutes, channel: "email" }, 0);
    expect([shown.amount, shown.unit]).toEqual([amount, unit]);
    expect(fromRow(shown).beforeMinutes).toBe(minutes);
  }
});

it("knows what is too soon, too early or empty", () => {
  expect(isPossible(row(5, "minutes"))).toBe(true);
  expect(isPossible(row(4, "minutes"))).toBe(false);
  expect(isPossible(row(32, "days"))).toBe(false);
  expect(isPossible(row("", "hours"))).toBe(false);
});

it("finds what is said twice, whatever the unit", () => {
  const rows = [row(24, "hours"), row(1, "days"), row(24, "hours", "sms")];
  expect(rows.map((_, index) => isRepeated(rows, index))).toEqual([false, true, false]);
});

it("offers the channel that suits the moment, and not the same one twice", () => {
  const soon = newRow([], 60);
  expect([soon.channel, newRow([soon], 60).channel, newRow([], 1440).channel]).toEqual(["mobile", "email", "email"]);
});
