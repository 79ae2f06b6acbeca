import { locales, type Locale } from "@comptoir/ui";

/** The first of these language tags (BCP 47) that pages are written in; French when none is. */
export function languageOf(wishes: readonly string[]): Locale {
  const known = wishes.map((wish) => locales.find((locale) => wish.toLowerCase().split("-")[0] === locale));
  return known.find((locale) => locale !== undefined) ?? "fr";
}
