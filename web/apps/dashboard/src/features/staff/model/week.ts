/** Weekly hours as the API has them; 0 and 7 are both Sunday, `24:00` and an end past midnight are allowed. */
export type WeeklyRange = { dayOfWeek: number; startTime: string; endTime: string };
/** Minutes from a day's midnight; `to` goes past 1440 for a range that runs into the next day. */
export type Stretch = { from: number; to: number };
/** ISO weekday (1 Monday … 7 Sunday). */
export type Day = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const DAYS: readonly Day[] = [1, 2, 3, 4, 5, 6, 7];
export const DAY_MINUTES = 1440;

export function isoDay(dayOfWeek: number): Day {
  return (dayOfWeek === 0 ? 7 : dayOfWeek) as Day;
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

/** `1500` is 01:00 the next day; exactly midnight at the end of a day is `24:00`. */
export function timeOf(minutes: number): string {
  const inDay = minutes === DAY_MINUTES ? minutes : minutes % DAY_MINUTES;
  return `${String(Math.floor(inDay / 60)).padStart(2, "0")}:${String(inDay % 60).padStart(2, "0")}`;
}

/** "9", "14:30": for a bar too narrow for more. */
export function shortTime(minutes: number): string {
  const time = timeOf(minutes).replace(/^0/, "");
  return time.endsWith(":00") ? time.slice(0, -3) : time;
}

export function stretchOf(range: { startTime: string; endTime: string }): Stretch {
  const from = minutesOf(range.startTime);
  const to = minutesOf(range.endTime);
  return { from, to: to <= from ? to + DAY_MINUTES : to };
}

export function stretchesOn(ranges: readonly WeeklyRange[], day: Day): Stretch[] {
  return ranges.filter((range) => isoDay(range.dayOfWeek) === day).map(stretchOf).sort((a, b) => a.from - b.from);
}

function rangesOf(day: Day, stretches: readonly Stretch[]): WeeklyRange[] {
  return stretches.map(({ from, to }) => ({ dayOfWeek: day, startTime: timeOf(from), endTime: timeOf(to) }));
}

/** The week with one day's hours replaced, in the order of days and times. */
export function withDay(ranges: readonly WeeklyRange[], day: Day, stretches: readonly Stretch[]): WeeklyRange[] {
  return DAYS.flatMap((each) => rangesOf(each, each === day ? stretches : stretchesOn(ranges, each)));
}

/** Opens or closes a stretch of a day, joining what it touches and cutting what it crosses. */
export function paint(ranges: readonly WeeklyRange[], day: Day, stroke: Stretch, open: boolean): WeeklyRange[] {
  const now = stretchesOn(ranges, day);
  return withDay(ranges, day, open ? joined(now, stroke) : cut(now, stroke));
}

function joined(stretches: readonly Stretch[], stroke: Stretch): Stretch[] {
  const touches = (each: Stretch) => each.from <= stroke.to && each.to >= stroke.from;
  const touched = stretches.filter(touches);
  const whole = {
    from: Math.min(stroke.from, ...touched.map((each) => each.from)),
    to: Math.max(stroke.to, ...touched.map((each) => each.to)),
  };
  return [...stretches.filter((each) => !touches(each)), whole].sort((a, b) => a.from - b.from);
}

function cut(stretches: readonly Stretch[], stroke: Stretch): Stretch[] {
  return stretches
    .flatMap(({ from, to }) => [
      { from, to: Math.min(to, stroke.from) },
      { from: Math.max(from, stroke.to), to },
    ])
    .filter(({ from, to }) => from < to);
}

export function isOpenAt(ranges: readonly WeeklyRange[], day: Day, minute: number): boolean {
  return stretchesOn(ranges, day).some(({ from, to }) => from <= minute && minute < to);
}

/** The same hours on other days, whatever they had before. */
export function copyDay(ranges: readonly WeeklyRange[], from: Day, to: readonly Day[]): WeeklyRange[] {
  const source = stretchesOn(ranges, from);
  return to.reduce((week, day) => withDay(week, day, source), [...ranges]);
}

/** Open minutes of a week, overlaps counted once. */
export function weeklyMinutes(ranges: readonly WeeklyRange[]): number {
  return DAYS.flatMap((day) => stretchesOn(ranges, day).reduce<Stretch[]>((merged, each) => joined(merged, each), []))
    .reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Mon–Fri 9–12 and 14–18: what a staff member without hours of their own gets. */
export const DEFAULT_HOURS: readonly WeeklyRange[] = ([1, 2, 3, 4, 5] as const).flatMap((dayOfWeek) => [
  { dayOfWeek, startTime: "09:00", endTime: "12:00" },
  { dayOfWeek, startTime: "14:00", endTime: "18:00" },
]);

export type SameHours = { runs: { first: Day; last: Day }[]; stretches: Stretch[] };

/** Days with the same hours together, as runs, Monday first: what a summary line says. */
export function summary(ranges: readonly WeeklyRange[]): SameHours[] {
  const groups: SameHours[] = [];
  for (const day of DAYS) {
    const stretches = stretchesOn(ranges, day);
    if (stretches.length === 0) continue;
    const group = groups.find((each) => JSON.stringify(each.stretches) === JSON.stringify(stretches));
    const last = group?.runs.at(-1);
    if (last?.last === day - 1) last.last = day;
    else if (group) group.runs.push({ first: day, last: day });
    else groups.push({ runs: [{ first: day, last: day }], stretches });
  }
  return groups;
}
