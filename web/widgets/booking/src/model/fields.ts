import type { CustomField } from "../api/documents";

export type FieldValue = string | boolean | string[] | { id: string; name: string } | undefined;
export type FieldValues = Record<string, FieldValue>;
/** A text key and what fills it in. */
export interface Complaint {
  key: string;
  values?: Record<string, string | number>;
}

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const PHONE = /^\+?[\d\s().-]{6,24}$/;

export const isEmail = (text: string): boolean => EMAIL.test(text.trim());
export const isPhone = (text: string): boolean => PHONE.test(text.trim());

export function optionsOf(field: CustomField): { value: string; label: string }[] {
  return (field.options ?? []).map((option) => (typeof option === "string" ? { value: option, label: option } : option));
}

function isEmpty(value: FieldValue): boolean {
  return value === undefined || value === false || (typeof value === "string" ? !value.trim() : Array.isArray(value) && !value.length);
}

/**
 * What is plainly wrong with an answer, or null. The field's own regular expression is the server's to run, in linear
 * time: one that explodes must not freeze a visitor's phone.
 */
export function complaint(field: CustomField, value: FieldValue): Complaint | null {
  if (isEmpty(value)) return field.required ? { key: field.type === "checkbox" ? "error.tick" : "error.required" } : null;
  if (field.type === "email" && !isEmail(value as string)) return { key: "error.email" };
  if (field.type === "phone" && !isPhone(value as string)) return { key: "error.phone" };
  return outOfBounds(field, value);
}

function outOfBounds({ type, min, max }: CustomField, value: FieldValue): Complaint | null {
  if (type === "number") {
    const number = Number(String(value).replace(",", "."));
    if (Number.isNaN(number)) return { key: "error.number" };
    if (min != null && number < Number(min)) return { key: "error.min", values: { min } };
    if (max != null && number > Number(max)) return { key: "error.max", values: { max } };
  }
  if (type === "text" || type === "textarea") {
    const { length } = [...(value as string).trim()];
    if (min != null && length < Number(min)) return { key: "error.short", values: { min } };
    if (max != null && length > Number(max)) return { key: "error.long", values: { max } };
  }
  return null;
}

/** Answers in the form the API takes; what was left empty is left out. */
export function answers(fields: readonly CustomField[], values: FieldValues): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap((field): [string, unknown][] => {
      const value = values[field.id];
      if (field.type === "checkbox") return [[field.id, value === true]];
      if (isEmpty(value)) return [];
      if (field.type === "number") return [[field.id, Number(String(value).replace(",", "."))]];
      if (typeof value === "object" && !Array.isArray(value)) return [[field.id, value.id]];
      return [[field.id, typeof value === "string" ? value.trim() : value]];
    }),
  );
}
