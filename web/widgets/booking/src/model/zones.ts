import type { Day } from "./days";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are dear to make (about 0.1 ms on a phone) and a month asks for hundreds. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

type Instant = string | Date;
const date = (instant: Instant): Date => (typeof instant === "string" ? new Date(instant) : instant);

/** The calendar day on which an instant falls at the place. */
export const dayIn = (zone: string, instant: Instant): Day =>
  format("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" }).format(date(instant));

export const hourIn = (zone: string, instant: Instant): number =>
  Number(format("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(date(instant)));

export const timeText = (locale: string, zone: string, instant: Instant): string =>
  format(locale, { timeZone: zone, timeStyle: "short" }).format(date(instant));

/** "mardi 3 mars", for a calendar day: no zone takes part. */
export const dayText = (locale: string, day: Day, options: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long" }): string =>
  format(locale, { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));

/** Minutes east of UTC at that instant. */
export function offsetIn(zone: string, instant: Instant): number {
  const name = format("en", { timeZone: zone, timeZoneName: "longOffset" }).formatToParts(date(instant)).find((part) => part.type === "timeZoneName")?.value ?? "";
  const [, sign, hours, minutes] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return sign ? Number(sign + hours!) * 60 + Number(sign + minutes!) : 0;
}

/** "UTC+2", to tell apart the two 02:30 of the night when clocks go back. */
export function offsetText(zone: string, instant: Instant): string {
  const minutes = offsetIn(zone, instant);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? "−" : "+"}${Math.floor(Math.abs(minutes) / 60)}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** The same instant on another clock, with its weekday when that is another day: "19:00", "dim. 19:00". */
export const elsewhereText = (locale: string, zone: string, other: string, instant: Instant): string =>
  (dayIn(zone, instant) === dayIn(other, instant) ? "" : `${dayText(locale, dayIn(other, instant), { weekday: "short" })} `) + timeText(locale, other, instant);

/** "Paris" of "Europe/Paris". */
export const zoneCity = (zone: string): string => (zone.split("/").pop() ?? zone).replaceAll("_", " ");

export const visitorZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** ISO weekday on which a week starts for readers of `locale`; Monday where the browser does not say. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

export type PartOfDay = "morning" | "afternoon" | "evening";

export function partOfDay(zone: string, instant: Instant): PartOfDay {
  const hour = hourIn(zone, instant);
  return hour < 12 ? "morning" : hour < 18 ? "afternoon" : "evening";
}
