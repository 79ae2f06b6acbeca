/** Calendar days as `YYYY-MM-DD` and months as `YYYY-MM`: no instant, no zone, so no zone can move them. */
export type Day = string;
export type Month = string;

const DAY_MS = 86_400_000;
const utc = (day: Day): Date => new Date(`${day}T00:00:00Z`);
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstOf = (month: Month): Day => `${month}-01`;
export const addDays = (day: Day, count: number): Day => dayOf(new Date(utc(day).getTime() + count * DAY_MS));

export function addMonths(month: Month, count: number): Month {
  const date = utc(firstOf(month));
  date.setUTCMonth(date.getUTCMonth() + count);
  return monthOf(dayOf(date));
}

export const lastOf = (month: Month): Day => addDays(firstOf(addMonths(month, 1)), -1);

/** The same day of another month, or that month's last: 31 January + 1 is 28 February. */
export function sameDayIn(month: Month, day: Day): Day {
  const wished = `${month}-${day.slice(8)}`;
  return wished > lastOf(month) ? lastOf(month) : wished;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export const weekdayOf = (day: Day): number => utc(day).getUTCDay() || 7;

/** The month's weeks of seven; null where a cell belongs to another month. */
export function weeksOf(month: Month, firstWeekday: number): (Day | null)[][] {
  const lead = (weekdayOf(firstOf(month)) - firstWeekday + 7) % 7;
  const count = Number(lastOf(month).slice(8));
  const cells: (Day | null)[] = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, index) => {
    const inMonth = index - lead;
    return inMonth >= 0 && inMonth < count ? addDays(firstOf(month), inMonth) : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Where a key leads from `day` in a month grid (WAI-ARIA date grid pattern); null for any other key. */
export function dayAtKey(day: Day, key: string, { firstWeekday, rtl }: { firstWeekday: number; rtl: boolean }): Day | null {
  const forward = rtl ? -1 : 1;
  const column = (weekdayOf(day) - firstWeekday + 7) % 7;
  switch (key) {
    case "ArrowRight": return addDays(day, forward);
    case "ArrowLeft": return addDays(day, -forward);
    case "ArrowDown": return addDays(day, 7);
    case "ArrowUp": return addDays(day, -7);
    case "Home": return addDays(day, -column);
    case "End": return addDays(day, 6 - column);
    case "PageDown": return sameDayIn(addMonths(monthOf(day), 1), day);
    case "PageUp": return sameDayIn(addMonths(monthOf(day), -1), day);
    default: return null;
  }
}

export const clampDay = (day: Day, min: Day, max: Day): Day => (day < min ? min : day > max ? max : day);
