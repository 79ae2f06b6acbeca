import { addDays, addMonths, daysBetween, startOfMonth } from "@comptoir/ui";

export const PERIODS = ["week", "month", "lastMonth", "quarter", "year", "custom"] as const;
export type PeriodName = (typeof PERIODS)[number];

/** Local dates, both included. */
export type Span = { from: string; to: string };
export type Interval = "day" | "week" | "month";

const DAYS_BY_DAY = 45;
const DAYS_BY_WEEK = 200;
const MOST_DAYS = 365;

/** The dates of a named period that ends today; of a custom one, those chosen, in order and not too many. */
export function spanOf(period: PeriodName, today: string, custom: Partial<Span>): Span {
  switch (period) {
    case "week": return { from: addDays(today, -6), to: today };
    case "month": return { from: addDays(today, -29), to: today };
    case "lastMonth": {
      const to = addDays(startOfMonth(today), -1);
      return { from: startOfMonth(to), to };
    }
    case "quarter": return { from: addDays(today, -90), to: today };
    case "year": return { from: addDays(addMonths(today, -12), 1), to: today };
    case "custom": {
      const [from, to] = [custom.from ?? addDays(today, -29), custom.to ?? today].sort() as [string, string];
      return { from: daysBetween(from, to) > MOST_DAYS ? addDays(to, -MOST_DAYS) : from, to };
    }
  }
}

/** As many days, just before; of a whole month, the month before. */
export function before({ from, to }: Span): Span {
  if (from === startOfMonth(from) && addDays(to, 1) === startOfMonth(addDays(to, 1)))
    return { from: addMonths(from, -(monthsIn({ from, to }))), to: addDays(from, -1) };
  return { from: addDays(from, -daysBetween(from, to) - 1), to: addDays(from, -1) };
}

function monthsIn({ from, to }: Span): number {
  return (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
}

/** Few enough bars to tell them apart. */
export function intervalOf({ from, to }: Span): Interval {
  const days = daysBetween(from, to) + 1;
  return days <= DAYS_BY_DAY ? "day" : days <= DAYS_BY_WEEK ? "week" : "month";
}
