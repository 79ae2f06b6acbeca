/** Calendar days as `YYYY-MM-DD` and months as `YYYY-MM`: no instant, no zone, so no zone can move them. */
export type Day = string;
export type Month = string;

const utc = (day: Day): Date => new Date(`${day}T00:00Z`);

/** The day of another year, month and day of the month; `Date.UTC` carries what is too many or too few. */
const moved = (day: Day, months: number, days: number): Day => {
  const date = utc(day);
  date.setUTCMonth(date.getUTCMonth() + months, date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
};

export const monthOf = (day: Day): Month => day.slice(0, 7);
export const firstOf = (month: Month): Day => `${month}-01`;
export const addDays = (day: Day, count: number): Day => moved(day, 0, count);
export const addMonths = (month: Month, count: number): Month => monthOf(moved(firstOf(month), count, 0));
export const lastOf = (month: Month): Day => moved(firstOf(month), 1, -1);
export const clampDay = (day: Day, min: Day, max: Day): Day => (day < min ? min : day > max ? max : day);

/** The same day of another month, or that month's last: 31 January + 1 is 28 February. */
export const sameDayIn = (month: Month, day: Day): Day => clampDay(month + day.slice(7), "", lastOf(month));

/** Days since the week began, for readers whose weeks start on that ISO weekday (1 Monday … 7 Sunday). */
const column = (day: Day, firstWeekday: number): number => (utc(day).getUTCDay() - firstWeekday + 7) % 7;

/** The month's weeks of seven; null where a cell belongs to another month. */
export function weeksOf(month: Month, firstWeekday: number): (Day | null)[][] {
  const first = firstOf(month);
  const weeks: (Day | null)[][] = [];
  for (let day = addDays(first, -column(first, firstWeekday)); day <= lastOf(month); day = addDays(day, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((index) => addDays(day, index)).map((cell) => (monthOf(cell) === month ? cell : null)));
  }
  return weeks;
}

/** Where a key leads from `day` in a month grid (WAI-ARIA date grid pattern); undefined for any other key. */
export function dayAtKey(day: Day, key: string, firstWeekday: number, rtl: boolean): Day | undefined {
  const forward = rtl ? -1 : 1;
  const home = -column(day, firstWeekday);
  const days = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: 7, ArrowUp: -7, Home: home, End: home + 6 }[key];
  if (days !== undefined) return addDays(day, days);
  const months = { PageDown: 1, PageUp: -1 }[key];
  return months ? sameDayIn(addMonths(monthOf(day), months), day) : undefined;
}
