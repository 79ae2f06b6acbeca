import { addDays, addMonths, daysFrom, startOfMonth, startOfWeek } from "@comptoir/ui";

export const views = ["day", "week", "month", "list"] as const;
export type View = (typeof views)[number];

/** The calendar days a view shows around a date; a month is shown in whole weeks. */
export function daysOf(view: View, date: string): string[] {
  if (view === "day") return [date];
  if (view === "week") return daysFrom(startOfWeek(date), 7);
  if (view === "list") return daysFrom(date, 28);
  const first = startOfWeek(startOfMonth(date));
  const afterLast = addMonths(startOfMonth(date), 1);
  const weeks = first && addDays(first, 35) >= afterLast ? 5 : 6;
  return daysFrom(first, weeks * 7);
}

/** The same view one step before or after. */
export function step(view: View, date: string, direction: 1 | -1): string {
  if (view === "day") return addDays(date, direction);
  if (view === "week") return addDays(date, 7 * direction);
  if (view === "list") return addDays(date, 28 * direction);
  return addMonths(startOfMonth(date), direction);
}
