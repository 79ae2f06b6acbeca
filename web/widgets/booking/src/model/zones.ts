import type { Day } from "./days";

type Instant = string | Date;
const formats: Record<string, Intl.DateTimeFormat> = {};

/** Formats are dear to make (about 0.1 ms on a phone) and a month asks for hundreds. */
const format = (locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  (formats[locale + timeZone + JSON.stringify(options)] ??= new Intl.DateTimeFormat(locale, { timeZone, ...options }));

const text = (locale: string, zone: string, options: Intl.DateTimeFormatOptions, instant: Instant): string => format(locale, zone, options).format(new Date(instant));

/** "mardi 3 mars" */
const DAY = { weekday: "long", day: "numeric", month: "long" } as const;

/** The calendar day that an instant has at a place. */
export const dayIn = (zone: string, instant: Instant): Day => text("en-CA", zone, { year: "numeric", month: "2-digit", day: "2-digit" }, instant);

export const timeText = (locale: string, zone: string, instant: Instant): string => text(locale, zone, { timeStyle: "short" }, instant);

/** "mardi 3 mars", for a calendar day: no zone takes part. */
export const dayText = (locale: string, day: Day, options: Intl.DateTimeFormatOptions = DAY): string => first(locale, text(locale, "UTC", options, day));

/** French writes the first of a month as an ordinal, and Intl does not: "mardi 1er décembre". */
const first = (locale: string, written: string): string => (locale.startsWith("fr") ? written.replace(/(?<=^|\s)1(?= \p{L})/gu, "1er") : written);

/** "mardi 3 mars, 14:00 – 15:00", or both days when it spans several. */
export const rangeText = (locale: string, zone: string, start: Instant, end: Instant): string =>
  first(locale, format(locale, zone, { ...DAY, hour: "2-digit", minute: "2-digit" }).formatRange(new Date(start), new Date(end)));

/** "UTC+2": tells zones apart, and the two 02:30 of the night when clocks go back. */
export const offsetText = (locale: string, zone: string, instant: Instant): string =>
  format(locale, zone, { timeZoneName: "shortOffset" }).formatToParts(new Date(instant)).find(({ type }) => type === "timeZoneName")!.value;

export const visitorZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The instant on the visitor's clock, with its weekday when that is another day: "19:00", "dim. 19:00"; empty where clocks agree. */
export function yoursText(locale: string, zone: string, instant: Instant, own = visitorZone()): string {
  if (offsetText(locale, own, instant) === offsetText(locale, zone, instant)) return "";
  return (dayIn(zone, instant) === dayIn(own, instant) ? "" : `${text(locale, own, { weekday: "short" }, instant)} `) + timeText(locale, own, instant);
}

/** "New York" of "America/New_York". */
export const zoneCity = (zone: string): string => zone.replace(/.*\//, "").replaceAll("_", " ");

/** ISO weekday on which a week starts for readers of `locale`; Monday where the browser does not say. */
export function firstWeekday(locale: string): number {
  const known = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?: () => { firstDay: number }; weekInfo?: { firstDay: number } };
  return (known.getWeekInfo?.() ?? known.weekInfo)?.firstDay ?? 1;
}

const PARTS = ["morning", "afternoon", "evening"] as const;

export function partOfDay(zone: string, instant: Instant): (typeof PARTS)[number] {
  const hour = Number(text("en-GB", zone, { hour: "2-digit", hourCycle: "h23" }, instant));
  return PARTS[hour < 12 ? 0 : hour < 18 ? 1 : 2];
}
