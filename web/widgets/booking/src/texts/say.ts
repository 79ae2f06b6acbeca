import type { MORE } from "../more/texts";
import { TABLE } from "./table";

type Keys<Text, Found = never> = Text extends `\n${infer Key}|${string}|${infer Rest}` ? Keys<After<Rest>, Found | Key> : Found;
type After<Text> = Text extends `${string}\n${infer Rest}` ? `\n${Rest}` : "";
type Key = Keys<typeof TABLE> | Keys<typeof MORE>;
/** A sentence, or one that has a form for 1 and a form for the others. */
export type TextKey = Key | (Key extends infer One ? (One extends `${infer Base}.other` ? Base : never) : never);
export type Say = (key: TextKey, values?: Record<string, string | number>) => string;

export const LANGUAGES = ["fr", "en"];
export const rowsOf = (table: string): string[][] => table.trim().split("\n").map((line) => line.split("|"));

/** The language to speak: the first wish that is known; French else. */
export const chooseLanguage = (wishes: readonly (string | null | undefined)[]): string =>
  wishes.map((wish) => wish?.slice(0, 2).toLowerCase()).find((language) => language && LANGUAGES.includes(language)) ?? "fr";

/** "fr" → "fr-CH" when the visitor's browser says so: formats follow the region, sentences the language. */
export const formatLocale = (language: string, browser: readonly string[]): string =>
  browser.find((tag) => tag.startsWith(`${language}-`)) ?? (language === "en" ? "en-GB" : "fr-FR");

/** Sentences of one language, `more` as `TABLE`, `english` in the order of `TABLE`; `overrides` are the organization's own, flat or by language: `{"back": …}` or `{"fr": {"back": …}}`. */
export function createSay(language: string, overrides: Record<string, unknown> = {}, more = "", english: readonly string[] = []): Say {
  const plural = new Intl.PluralRules(language);
  const own = Object.entries({ ...overrides, ...(overrides[language] as object | undefined) }).filter(([, text]) => typeof text === "string");
  const rows = rowsOf(TABLE + more);
  const known: Record<string, string> = Object.fromEntries([...rows.map(([key, french, translated], index) => [key, (language !== "fr" && (english[index] ?? translated)) || french]), ...own]);
  return (key, values = {}) => {
    // The build asks for most sentences by the number of their row.
    const name = rows[key as never]?.[0] ?? key;
    const text = known[name] ?? known[`${name}.${plural.select(Number(values["n"])) === "one" ? "one" : "other"}`] ?? name;
    // No line begins with what French sets apart.
    return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all)).replace(/ (?=[:;!?€])/g, "\u00a0");
  };
}

/** 90 → "1 h 30", 60 → "1 h", 2880 → "2 jours". */
export function durationText(say: Say, minutes: number): string {
  if (minutes % 1440 === 0) return say("days", { n: minutes / 1440 });
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (!hours) return say("minutes", { n: rest });
  return say("hours", { n: hours }) + (rest ? ` ${String(rest).padStart(2, "0")}` : "");
}
