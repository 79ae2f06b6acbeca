/** Every name a condition may look at, in the order they are offered. */
export const VARIABLES = [
  "participants", "duration", "dayOfWeek", "hour", "event_date", "booking_date", "date", "order_total", "source",
  "user.membership", "user.student", "user.age", "user.tags", "user.visits", "service.",
] as const;
export type Variable = (typeof VARIABLES)[number];

export type Suggestions = { start: number; names: Variable[] };

const WORD_BEFORE = /[A-Za-z_][\w.]*$/;

/** Names that the word before the caret begins, or holds; none inside a text in quotes. */
export function suggestionsAt(source: string, caret: number): Suggestions {
  const before = source.slice(0, caret);
  const word = WORD_BEFORE.exec(before)?.[0] ?? "";
  const start = caret - word.length;
  if (inQuotes(before)) return { start, names: [] };
  if (!word) return { start, names: /(^|[&|(!\s])$/.test(before) && !/[<>=\w\])'"]\s+$/.test(before) ? [...VARIABLES] : [] };
  const wanted = word.toLowerCase();
  const names = VARIABLES.filter((name) => name.toLowerCase().includes(wanted) && name !== word);
  return { start, names: names.sort((a, b) => rank(a, wanted) - rank(b, wanted)) };
}

function rank(name: string, wanted: string): number {
  return name.toLowerCase().startsWith(wanted) ? 0 : 1;
}

function inQuotes(before: string): boolean {
  return (before.replace(/\\./g, "").match(/'/g)?.length ?? 0) % 2 === 1 || (before.match(/"/g)?.length ?? 0) % 2 === 1;
}

/** The expression with the word before the caret replaced, and where the caret goes. */
export function completed(source: string, caret: number, start: number, name: Variable): { source: string; caret: number } {
  const ending = name.endsWith(".") ? "" : " ";
  const rest = source.slice(caret);
  return { source: source.slice(0, start) + name + (rest.startsWith(" ") ? "" : ending) + rest, caret: start + name.length + ending.length };
}
