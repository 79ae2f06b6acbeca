/**
 * Wall-clock time in an IANA zone, exact over daylight-saving changes. Two directions only:
 * an instant has one wall time; a wall time has one instant, none (skipped) or two (repeated).
 */
export type Wall = { date: string; time: string; minutes: number };

const formats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-CA", {
      timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit",
      hour: "2-digit", minute: "2-digit", second: "2-digit",
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** `{ date: "2026-03-29", time: "09:30", minutes: 570 }` of an instant, as the zone's clocks show it. */
export function wallOf(instant: Date | string, timeZone: string): Wall {
  const part: Record<string, string> = {};
  for (const { type, value } of partsFormat(timeZone).formatToParts(new Date(instant))) part[type] = value;
  return {
    date: `${part.year}-${part.month}-${part.day}`,
    time: `${part.hour}:${part.minute}`,
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

function offsetMinutes(instant: number, timeZone: string): number {
  const { date, time } = wallOf(new Date(instant), timeZone);
  return Math.round((Date.parse(`${date}T${time}:00Z`) - Math.floor(instant / 60_000) * 60_000) / 60_000);
}

/** The instant of a wall time; of a repeated one the first, of a skipped one the same span after midnight. */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  const before = offsetMinutes(asUtc - 86_400_000, timeZone);
  const after = offsetMinutes(asUtc + 86_400_000, timeZone);
  for (const offset of [Math.max(before, after), Math.min(before, after)]) {
    const candidate = asUtc - offset * 60_000;
    if (offsetMinutes(candidate, timeZone) === offset) return new Date(candidate);
  }
  return new Date(asUtc - before * 60_000);
}

/** The last word of a zone’s name, as one reads it: "America/New_York" → "New York". */
export function cityOf(timeZone: string): string {
  return timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone;
}

/** Calendar arithmetic on `YYYY-MM-DD`, with no clock and so no zone in it. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

export function addMonths(date: string, months: number): string {
  const [year = 1970, month = 1, day = 1] = date.split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}

export function startOfWeek(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}

export function startOfMonth(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

export function daysFrom(start: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => addDays(start, i));
}

/** Whole days from one date to another (negative when it lies before). */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
