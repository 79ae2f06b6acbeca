import { addDays, instantOf, wallOf, weekdayOf } from "@comptoir/ui";

/** A part of one day, in wall-clock minutes from its midnight: `to` is 1440 at the latest. */
export type Span = { from: number; to: number };

type Range = { startTime: string; endTime: string };
export type WeeklyRange = Range & { dayOfWeek: number };
export type Hours = {
  /** None of their own (null): always there, as far as this says. */
  weeklyHours: WeeklyRange[] | null;
  /** A date named here replaces its weekday's hours. */
  overrides?: { date: string; slots: Range[] }[];
  timeZone?: string | null;
};

export const dayMinutes = 1440;

/** When somebody or some place is open on a date; hours past midnight reach into the next day. */
export function openSpans(hours: Hours, date: string, timeZone: string): Span[] {
  if (hours.weeklyHours === null && !hours.overrides?.length) return [{ from: 0, to: dayMinutes }];
  const zone = hours.timeZone ?? timeZone;
  // Another zone's day may lie on either side of this one.
  const around = zone === timeZone ? [addDays(date, -1), date] : [addDays(date, -1), date, addDays(date, 1)];
  const spans = around.flatMap((day) => rangesOf(hours, day).map((range) => spanOn(range, day, zone, date, timeZone)));
  return joined(spans.filter((span): span is Span => span !== null));
}

function rangesOf({ weeklyHours, overrides = [] }: Hours, date: string): Range[] {
  const override = overrides.find((one) => one.date === date);
  if (override) return override.slots;
  if (weeklyHours === null) return [{ startTime: "00:00", endTime: "24:00" }];
  const weekday = weekdayOf(date);
  return weeklyHours.filter(({ dayOfWeek }) => (dayOfWeek || 7) === weekday);
}

function spanOn(range: Range, day: string, zone: string, date: string, timeZone: string): Span | null {
  const from = minutesOf(range.startTime);
  let to = minutesOf(range.endTime);
  if (to <= from) to += dayMinutes;
  if (zone === timeZone) {
    const shift = day === date ? 0 : day < date ? -dayMinutes : dayMinutes;
    return clipped(from + shift, to + shift);
  }
  return spanBetween(at(day, from, zone), at(day, to, zone), date, timeZone);
}

/** The part of a stretch of time that lies on a date. */
export function spanBetween(start: Date, end: Date, date: string, timeZone: string): Span | null {
  const first = wallOf(start, timeZone);
  const last = wallOf(end, timeZone);
  if (first.date > date || last.date < date) return null;
  return clipped(first.date < date ? 0 : first.minutes, last.date > date ? dayMinutes : last.minutes);
}

function at(day: string, minutes: number, zone: string): Date {
  const days = Math.floor(minutes / dayMinutes);
  return instantOf(addDays(day, days), clock(minutes - days * dayMinutes), zone);
}

function clipped(from: number, to: number): Span | null {
  const span = { from: Math.max(0, from), to: Math.min(dayMinutes, to) };
  return span.from < span.to ? span : null;
}

export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return hours * 60 + minutes;
}

export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** In order, those that touch as one. */
export function joined(spans: Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else result.push({ ...span });
  }
  return result;
}

/** What of the day these leave out. */
export function without(spans: Span[]): Span[] {
  const gaps: Span[] = [];
  let from = 0;
  for (const span of joined(spans)) {
    if (span.from > from) gaps.push({ from, to: span.from });
    from = Math.max(from, span.to);
  }
  if (from < dayMinutes) gaps.push({ from, to: dayMinutes });
  return gaps;
}

/** What lies in both. */
export function inBoth(a: Span[], b: Span[]): Span[] {
  return joined(a.flatMap((one) => b.map((other) => clipped(Math.max(one.from, other.from), Math.min(one.to, other.to)))).filter((span): span is Span => span !== null));
}
