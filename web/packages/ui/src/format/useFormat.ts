import { useMemo } from "react";
import type { Locale } from "../text/dictionary";
import { useRegion } from "../text/region";
import { wallOf } from "./zone";

type DayStyle = "long" | "dayMonth" | "short" | "weekday" | "month" | "numeric";

const dayStyles: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  long: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  dayMonth: { weekday: "long", day: "numeric", month: "long" },
  short: { weekday: "short", day: "numeric", month: "short" },
  weekday: { weekday: "long" },
  month: { month: "long", year: "numeric" },
  numeric: { day: "2-digit", month: "2-digit", year: "numeric" },
};

/** Intl says « cette minute-ci » and "this minute". */
const justNow = { fr: "à l’instant", en: "just now" } as const;
const soon = { fr: "dans un instant", en: "in a moment" } as const;

/** Everything a page prints of time and money, in one zone and language. */
export function formatter(locale: Locale, timeZone: string, currency: string) {
  // British order and a 24-hour clock: the English of an international business, not of one country.
  const tag = locale === "en" ? "en-GB" : "fr-FR";
  const time = new Intl.DateTimeFormat(tag, { timeZone, hour: "2-digit", minute: "2-digit" });
  const dateTime = dated({ timeZone, dateStyle: "medium", timeStyle: "short" });

  /** A French month begins on its « 1er »; Intl says « 1 ». */
  function dated(options: Intl.DateTimeFormatOptions) {
    const format = new Intl.DateTimeFormat(tag, options);
    return (date: Date) => ordinal(format.formatToParts(date));
  }

  function ordinal(parts: { type: string; value: string }[]): string {
    return parts.map(({ type, value }) => (locale === "fr" && type === "day" && value === "1" ? "1er" : value)).join("");
  }

  return {
    /** "14:30" */
    time: (instant: string | Date) => time.format(new Date(instant)),
    /** "3 déc. 2026, 14:30" */
    dateTime: (instant: string | Date) => dateTime(new Date(instant)),
    /** An instant's day in the zone: "jeudi 3 décembre 2026", or shorter. */
    day: (instant: string | Date, style: DayStyle = "long") =>
      dated({ timeZone, ...dayStyles[style] })(new Date(instant)),
    /** A calendar date `YYYY-MM-DD`, which has no zone. */
    date: (date: string, style: DayStyle = "long") =>
      dated({ timeZone: "UTC", ...dayStyles[style] })(new Date(`${date}T00:00:00Z`)),
    /** Two calendar dates and what lies between: "16–22 novembre 2026", or without its year. */
    dates: (first: string, last: string, withYear = true) => {
      const format = new Intl.DateTimeFormat(tag, { timeZone: "UTC", day: "numeric", month: "long", ...(withYear && { year: "numeric" }) });
      return ordinal(format.formatRangeToParts(new Date(`${first}T00:00:00Z`), new Date(`${last}T00:00:00Z`)));
    },
    /** "14:30 – 15:30", with the second day named when it is another one. */
    span: (start: string, end: string) => {
      const sameDay = wallOf(start, timeZone).date === wallOf(end, timeZone).date;
      return `${time.format(new Date(start))} – ${sameDay ? time.format(new Date(end)) : dateTime(new Date(end))}`;
    },
    /** Minor units (cents) to "1 250,00 €"; whole amounts lose their zeros. */
    money: (minor: number, code: string = currency) => {
      const options = { style: "currency", currency: code } as const;
      const digits = new Intl.NumberFormat(tag, options).resolvedOptions().maximumFractionDigits ?? 2;
      const amount = minor / 10 ** digits;
      const whole = Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {};
      return new Intl.NumberFormat(tag, { ...options, ...whole }).format(amount);
    },
    /** 90 → "1 h 30", 45 → "45 min", 1440 → "1 j". */
    duration: (minutes: number) => {
      const day = locale === "fr" ? "j" : "d";
      if (minutes >= 1440 && minutes % 1440 === 0) return `${minutes / 1440} ${day}`;
      const hours = Math.floor(minutes / 60);
      const rest = minutes % 60;
      if (hours === 0) return `${rest} min`;
      return rest === 0 ? `${hours} h` : `${hours} h ${String(rest).padStart(2, "0")}`;
    },
    /** "il y a 5 minutes", "in 2 days". */
    relative: (instant: string | Date, now: Date = new Date()) => {
      const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
      const scale = Math.abs(seconds);
      const relative = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
      if (scale < 45) return seconds > 0 ? soon[locale] : justNow[locale];
      if (scale < 3600) return relative.format(Math.round(seconds / 60), "minute");
      if (scale < 86_400) return relative.format(Math.round(seconds / 3600), "hour");
      return relative.format(Math.round(seconds / 86_400), "day");
    },
    /** ISO weekday 1–7 → "lundi". */
    weekday: (isoDay: number, width: "long" | "short" | "narrow" = "long") =>
      new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: width }).format(new Date(Date.UTC(2024, 0, isoDay))),
    /** 0.873 → "87 %", or "87,3 %" with one digit. */
    percent: (share: number, digits = 0) => new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: digits }).format(share),
    number: (value: number) => new Intl.NumberFormat(tag).format(value),
  };
}

export function useFormat() {
  const { locale, timeZone, currency } = useRegion();
  return useMemo(() => formatter(locale, timeZone, currency), [locale, timeZone, currency]);
}
