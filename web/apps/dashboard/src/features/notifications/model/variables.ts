const moments = ["start", "end", "previousStart", "cancelBefore", "holdExpires", "offerExpires", "deliverAt", "lapses", "cancelAt", "graceUntil", "expiresAt"];
const days = ["lastDay"];
const sums = ["price", "total", "due", "paid", "fee", "refunded", "gross", "open"];
/** They decide between sentences, or are part of another value: nothing to show by themselves. */
const unseen = ["byClient", "pending", "awaits", "lapsed", "trial", "unpaid", "change", "sameDay", "currency", "organization", "timeZone", "told", "dates"];

/** The names that a reader can be shown, in the order of their words. */
export function insertable(names: readonly string[]): string[] {
  return names.filter((name) => !unseen.includes(name));
}

/** What stands in a template for a value, as people want to read it: a day with its hour, a sum with its currency. */
export function snippet(name: string, locale: string): string {
  if (name === "brand") return "{{ brand.name }}";
  if (moments.includes(name)) return `{{ ${name} | day: "${locale === "en" ? "l j F, H:i" : "l j F à H:i"}" }}`;
  if (days.includes(name)) return `{{ ${name} | day: "j F Y" }}`;
  return sums.includes(name) ? `{{ ${name} | money: currency }}` : `{{ ${name} }}`;
}

/** `text` with `what` where the cursor is, in the place of what is selected, and where the cursor is then. */
export function inserted(text: string, what: string, start: number, end: number): { text: string; cursor: number } {
  return { text: text.slice(0, start) + what + text.slice(end), cursor: start + what.length };
}
