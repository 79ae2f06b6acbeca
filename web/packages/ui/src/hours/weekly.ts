/** One range of hours on one weekday: 1 Monday … 7 Sunday, `HH:MM`; an end at or before its start runs past midnight. */
export type WeeklyRange = { dayOfWeek: number; startTime: string; endTime: string };

export const usualWeek: WeeklyRange[] = [1, 2, 3, 4, 5].flatMap((dayOfWeek) => [
  { dayOfWeek, startTime: "09:00", endTime: "12:00" },
  { dayOfWeek, startTime: "14:00", endTime: "18:00" },
]);

/** 0 and 7 both mean Sunday in documents; the editor knows only 7. */
export function onDay(week: WeeklyRange[], day: number): WeeklyRange[] {
  return week
    .filter((range) => (range.dayOfWeek || 7) === day)
    .sort((a, b) => a.startTime.localeCompare(b.startTime));
}

export function replaceDay(week: WeeklyRange[], day: number, ranges: WeeklyRange[]): WeeklyRange[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((other) => (other === day ? ranges : onDay(week, other)));
}

/** The range one would add next: the usual morning, or an hour after the last one ended. */
export function nextRange(ranges: WeeklyRange[], dayOfWeek: number): WeeklyRange {
  const last = ranges.at(-1);
  if (!last) return { dayOfWeek, startTime: "09:00", endTime: "18:00" };
  const hour = Number(last.endTime.slice(0, 2));
  const start = Math.min(hour + 1, 22);
  const pad = (value: number) => String(value).padStart(2, "0");
  return { dayOfWeek, startTime: `${pad(start)}:00`, endTime: `${pad(Math.min(start + 4, 23))}:00` };
}

export function copyDay(week: WeeklyRange[], from: number, to: number[]): WeeklyRange[] {
  const ranges = onDay(week, from);
  return to.reduce((result, day) => replaceDay(result, day, ranges.map((range) => ({ ...range, dayOfWeek: day }))), week);
}
