import type { FieldError } from "@comptoir/client";

/**
 * Server errors by the path of their field (`customFields.2.validation`), which is also how Mantine forms name fields.
 * Errors whose path no field of the form carries come back apart: they belong above the form.
 */
export function fieldErrors(errors: FieldError[], values: unknown) {
  const byPath: Record<string, string> = {};
  const homeless: string[] = [];
  for (const { path, message } of errors) {
    if (path && isField(path, values)) byPath[path] ??= message;
    else homeless.push(message);
  }
  return { byPath, homeless };
}

function isField(path: string, values: unknown): boolean {
  let value: unknown = values;
  for (const step of path.split(".")) {
    if (typeof value !== "object" || value === null || !(step in value)) return false;
    value = (value as Record<string, unknown>)[step];
  }
  return true;
}
