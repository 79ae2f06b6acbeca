/** Says a sentence by its name, or by the number of its row. */
export type Speak = (key: string, values?: Record<string, string | number>) => string;

export const LANGUAGES = ["fr", "en"];
export const rowsOf = (table: string): string[][] => table.trim().split("\n").map((line) => line.split("|"));

/** The language to speak: the first wish that is known; French else. */
export const chooseLanguage = (wishes: readonly (string | null | undefined)[]): string =>
  wishes.map((wish) => wish?.slice(0, 2).toLowerCase()).find((language) => language && LANGUAGES.includes(language)) ?? "fr";

/** "fr" → "fr-CH" when the visitor's browser says so: formats follow the region, sentences the language. */
export const formatLocale = (language: string, browser: readonly string[]): string =>
  browser.find((tag) => tag.startsWith(`${language}-`)) ?? (language === "en" ? "en-GB" : "fr-FR");

/** Sentences of one language: `rows` of key, French, perhaps English, else `english` in the order of `rows`; `overrides` are the organization's own, flat or by language: `{"back": …}` or `{"fr": {"back": …}}`. */
export function speaker(rows: readonly string[][], language: string, overrides: Record<string, unknown> = {}, english: readonly string[] = []): Speak {
  const plural = new Intl.PluralRules(language);
  const own = Object.entries({ ...overrides, ...(overrides[language] as object | undefined) }).filter(([, text]) => typeof text === "string");
  const known: Record<string, string> = Object.fromEntries([...rows.map(([key, french, translated], index) => [key, (language !== "fr" && (english[index] ?? translated)) || french]), ...own]);
  return (key, values = {}) => {
    // The build asks for most sentences by the number of their row.
    const name = rows[key as never]?.[0] ?? key;
    const text = known[name] ?? known[`${name}.${plural.select(Number(values["n"])) === "one" ? "one" : "other"}`] ?? name;
    // No line begins with what French sets apart.
    return text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all)).replace(/ (?=[:;!?€])/g, "\u00a0");
  };
}
