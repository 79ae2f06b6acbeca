import { fr } from "./flow/fr";
import type { fr as form } from "./form/fr";

export type TextKey = keyof typeof fr | keyof typeof form;
type PluralKey = { [K in TextKey]: K extends `${infer Base}.other` ? Base : never }[TextKey];
export type Values = Record<string, string | number>;

export interface Say {
  (key: TextKey | PluralKey, values?: Values): string;
}

/** French is here; another language is a file of its own, fetched when it is wanted. */
const LANGUAGES = ["fr", "en"];
const TEXTS: Record<string, Record<string, string>> = { fr };

export const isKnown = (language: string): boolean => language in TEXTS;

/** Sentences of a part that came later. */
export function addTexts(more: Record<string, Record<string, string>>): void {
  for (const [language, texts] of Object.entries(more)) TEXTS[language] = { ...TEXTS[language], ...texts };
}

/** The language to speak: what the page asks for, then the configuration, the page's own `lang`, the browser's; French else. */
export function chooseLocale(wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const language = wish?.slice(0, 2).toLowerCase();
    if (language && LANGUAGES.includes(language)) return language;
  }
  return "fr";
}

/** "fr" → "fr-CH" when the visitor's browser says so: formats follow the region, sentences the language. */
export function formatLocale(language: string, browser: readonly string[]): string {
  const regional = browser.find((tag) => tag.toLowerCase().startsWith(`${language}-`));
  return regional ?? { fr: "fr-FR", en: "en-GB" }[language] ?? language;
}

/** Sentences of one language; `overrides` are the organization's own, flat or by language: `{"back": …}` or `{"fr": {"back": …}}`. */
export function createSay(language: string, overrides: Record<string, unknown> = {}): Say {
  const plural = new Intl.PluralRules(language);
  const ofLanguage = (overrides[language] ?? {}) as Record<string, unknown>;
  const lookup = (key: string): string | undefined => {
    const own = ofLanguage[key] ?? overrides[key];
    return typeof own === "string" ? own : (TEXTS[language]?.[key] ?? TEXTS["fr"]![key]);
  };
  return (key, values = {}) => {
    const n = values["n"];
    const form = typeof n === "number" ? (plural.select(n) === "one" ? "one" : "other") : "";
    const text = (form && lookup(`${key}.${form}`)) || lookup(key) || key;
    return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
  };
}

/** 90 → "1 h 30", 60 → "1 h", 2880 → "2 jours". */
export function durationText(say: Say, minutes: number): string {
  if (minutes >= 1440 && minutes % 1440 === 0) return say("days", { n: minutes / 1440 });
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (!hours) return say("minutes", { n: rest });
  return say("hours", { n: hours }) + (rest ? ` ${String(rest).padStart(2, "0")}` : "");
}
