import type { CustomField, Service } from "../api/documents";
import { isShared } from "./price";
import type { Say, TextKey } from "../texts/say";

/** A file that is still on its way up has no id yet. */
export type FieldValue = string | boolean | string[] | { id?: string; name: string } | undefined;
/** By path as the API names it: `contactEmail`, `customFieldValues.<id>`. */
export type Values = Record<string, FieldValue>;
export interface Question extends Omit<CustomField, "id"> {
  path: string;
  /** Of a custom field only. */
  id?: string;
  autoComplete?: string;
  /** What is said when there is no answer. */
  missing?: TextKey;
}
export type Complaint = [key: TextKey, values?: Record<string, string | number>];

/** All that is asked of whoever books, in the order of the form. */
export const questionsOf = (service: Service, say: Say, participants = 1, promoCodes = false, language?: string): Question[] => [
  { path: "contactName", name: say("details.name"), type: "text", required: true, autoComplete: "name", missing: "error.name" },
  { path: "contactEmail", name: say("details.email"), type: "email", required: true, autoComplete: "email", missing: "error.email.missing", help: say("details.email.hint") },
  { path: "contactPhone", name: say("details.phone"), type: "phone", autoComplete: "tel" },
  ...(service.asked?.[language!] ?? []),
  ...peopleOf(service, say, participants),
  ...service.customFields.map((field) => ({ ...field, path: `customFieldValues.${field.id}` })),
  { path: "notes", name: say("details.notes"), type: "textarea" },
  ...(promoCodes ? [{ path: "promoCode", name: say("promo.code"), type: "text" as const }] : []),
];

/** More names than this nobody types on a phone. */
const MOST_NAMES = 12;

/** Whoever comes along to a session, by name if the visitor likes: a list of attendance is made of it. */
const peopleOf = (service: Service, say: Say, participants: number): Question[] =>
  isShared(service) && participants > 1 && participants <= MOST_NAMES
    ? Array.from({ length: participants - 1 }, (_, index) => ({ path: `participantDetails.${index + 1}.name`, name: say("details.person", { n: index + 2 }), type: "text" as const }))
    : [];

export const optionsOf = ({ options }: Question): { value: string; label: string }[] =>
  (options ?? []).map((option) => (typeof option === "string" ? { value: option, label: option } : option));

/** The answer in the form the API takes; undefined when there is none. */
export function answer({ type }: Question, value: FieldValue): unknown {
  if (type === "checkbox") return value === true;
  if (typeof value === "string") return type === "number" && value.trim() ? Number(value.replace(",", ".")) : value.trim() || undefined;
  return Array.isArray(value) ? (value.length ? value : undefined) : (value as { id?: string } | undefined)?.id;
}

/**
 * What is plainly wrong with an answer, if anything. The field's own regular expression is the server's to run, in linear
 * time: one that explodes must not freeze a visitor's phone.
 */
export function complaint(question: Question, value: FieldValue): Complaint | undefined {
  const { type, required, missing = type === "checkbox" ? "error.tick" : "error.required" } = question;
  const min = Number(question.min ?? -Infinity);
  const max = Number(question.max ?? Infinity);
  const given = answer(question, value);
  if (type === "file" && value && !given) return ["details.sending"];
  if (given === undefined || given === false) return required ? [missing] : undefined;
  if (type === "email" && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(given as string)) return ["error.email"];
  if (type === "phone" && !/^\+?[\d\s().-]{6,24}$/.test(given as string)) return ["error.phone"];
  if (type === "number") {
    if (Number.isNaN(given)) return ["error.number"];
    if ((given as number) < min) return ["error.min", { min }];
    if ((given as number) > max) return ["error.max", { max }];
  }
  if (type === "text" || type === "textarea") {
    const { length } = [...(given as string)];
    if (length < min) return ["error.short", { min }];
    if (length > max) return ["error.long", { max }];
  }
  return undefined;
}
