import type { Schemas } from "@comptoir/client";

export type AuditItem = Schemas["AuditItem"];

/** What the log speaks of, as the server names it. */
export const objectTypes = [
  "booking", "session", "promo_code", "service", "staff", "resource", "closure", "holidays", "client", "location", "member", "invitation", "key", "webhook", "widget", "message", "organization",
];

export type Change = { field: string; before: string; after: string };

/** What differs between before and after, field by field; of something new or gone, all its fields. */
export function changesOf({ before, after }: Pick<AuditItem, "before" | "after">): Change[] {
  const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...fields]
    .map((field) => ({ field, before: shown(before?.[field]), after: shown(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}

const names = ["name", "title", "subject", "reference", "code", "email", "url"];

/** What the changed thing is called, as far as the entry says: a name, a reference, an address. */
export function subjectOf({ before, after }: Pick<AuditItem, "before" | "after">): string {
  const name = names.find((field) => typeof (after?.[field] ?? before?.[field]) === "string");
  return name ? String(after?.[name] ?? before?.[name]) : "";
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === "") return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
