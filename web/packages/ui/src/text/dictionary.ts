export const locales = ["fr", "en"] as const;
export type Locale = (typeof locales)[number];

/** A sentence, or a function of what varies in it (a count, a name), or a group of them. */
export type Phrases = { [key: string]: string | ((...parts: never[]) => string) | Phrases };

/** The same keys and the same arguments, whatever the words. */
type Translated<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...parts: infer P) => string
      ? (...parts: P) => string
      : Translated<T[K]>;
};

export type Dictionary<T> = Record<Locale, Translated<T>>;

/** Words of one feature in every language; a missing or misspelt key is a type error. */
export function dictionary<const T extends Phrases>(words: { fr: T; en: NoInfer<Translated<T>> }): Dictionary<T> {
  return { ...words, fr: typesetAll(words.fr) } as unknown as Dictionary<T>;
}

/** French as it is set: no line ends before a high punctuation mark, nor inside quotation marks. */
export function typeset(text: string): string {
  return text.replace(/ (?=[:;!?»](?![\p{L}\p{N}/-]))/gu, "\u00a0").replace(/« /g, "«\u00a0");
}

function typesetAll(phrases: Phrases): Phrases {
  return Object.fromEntries(Object.entries(phrases).map(([key, phrase]) => [key, typesetOne(phrase)]));
}

function typesetOne(phrase: Phrases[string]): Phrases[string] {
  if (typeof phrase === "string") return typeset(phrase);
  if (typeof phrase !== "function") return typesetAll(phrase);
  return (...parts: never[]) => {
    const said: unknown = phrase(...parts);
    return (typeof said === "string" ? typeset(said) : said) as string;
  };
}

/** French and English both take the singular for one; French also for zero. */
export function plural(locale: Locale, count: number, one: string, many: string): string {
  return new Intl.PluralRules(locale).select(count) === "one" ? one : many;
}

export function asLocale(value: string | null | undefined): Locale {
  return value?.toLowerCase().startsWith("en") ? "en" : "fr";
}
