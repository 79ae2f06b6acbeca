import type { FieldProblem } from "../api/client";
import type { CustomField } from "../api/documents";
import { answers, complaint, isEmail, isPhone, type Complaint } from "./fields";
import type { Errors, Flow } from "./flow";
import { fieldPath, PATHS } from "./form";

/** What is to be mended before sending, by path, in the order of the form. */
export function complaints({ draft, service }: Flow): Record<string, Complaint> {
  const found: [string, Complaint | null][] = [
    [PATHS.name, draft.name.trim() ? null : { key: "error.name" }],
    [PATHS.email, !draft.email.trim() ? { key: "error.email.missing" } : isEmail(draft.email) ? null : { key: "error.email" }],
    [PATHS.phone, !draft.phone.trim() || isPhone(draft.phone) ? null : { key: "error.phone" }],
    ...(service?.customFields ?? []).map((field): [string, Complaint | null] => [fieldPath(field.id), complaint(field, draft.fields[field.id])]),
  ];
  return Object.fromEntries(found.filter((entry): entry is [string, Complaint] => entry[1] !== null));
}

/** Body of `POST /bookings`. */
export function bookingRequest({ service, slot, staffId, participants, draft }: Flow, locale: string): object {
  return {
    serviceId: service!.id,
    startDate: slot!.start,
    endDate: slot!.end,
    participants,
    customFieldValues: answers(service!.customFields, draft.fields),
    contactName: draft.name.trim(),
    contactEmail: draft.email.trim(),
    // JSON leaves out what was not given.
    contactPhone: draft.phone.trim() || undefined,
    notes: draft.notes.trim() || undefined,
    ...(staffId ? { staffId } : {}),
    payWith: "counter",
    source: "widget",
    locale,
  };
}

/** The server's field errors at the fields that are on the form; `rest` are sentences about something else. */
export function placeErrors(problems: readonly FieldProblem[], fields: readonly CustomField[]): { errors: Errors; rest: string[] } {
  const errors: Errors = {};
  const rest: string[] = [];
  for (const { path, code, message } of problems) {
    const id = /^customFieldValues\.([^.]+)/.exec(path)?.[1];
    const known = id ? (fields.some((field) => field.id === id) ? fieldPath(id) : null) : Object.values(PATHS).find((name) => name === path);
    if (known) errors[known] ??= message ?? code;
    else rest.push(message ?? code);
  }
  return { errors, rest };
}
