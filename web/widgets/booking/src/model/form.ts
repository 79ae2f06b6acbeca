import type { Booking, Slot } from "../api/documents";
import type { FieldValue } from "./fields";
import type { Draft, Errors, Flow } from "./flow";

export const PATHS = { name: "contactName", email: "contactEmail", phone: "contactPhone", notes: "notes" } as const;
export const fieldPath = (id: string): string => `customFieldValues.${id}`;

function without(errors: Errors, path: string): Errors {
  return Object.fromEntries(Object.entries(errors).filter(([known]) => known !== path));
}

/** What each act in the form makes of the state: nothing typed is ever lost by a refusal. */
export const form = {
  type: ({ draft, errors }: Flow, field: keyof Omit<Draft, "fields">, text: string): Partial<Flow> => ({ draft: { ...draft, [field]: text }, errors: without(errors, PATHS[field]) }),
  answer: ({ draft, errors }: Flow, id: string, value: FieldValue): Partial<Flow> => ({
    draft: { ...draft, fields: { ...draft.fields, [id]: value } },
    errors: without(errors, fieldPath(id)),
  }),
  invalid: (errors: Errors): Partial<Flow> => ({ errors, sending: false }),
  send: (): Partial<Flow> => ({ sending: true, failure: null, errors: {}, nearest: null }),
  sent: (booking: Booking): Partial<Flow> => ({ step: "done", sending: false, booking }),
  taken: (nearest: Slot[]): Partial<Flow> => ({ sending: false, nearest }),
  failed: (failure: string): Partial<Flow> => ({ sending: false, failure }),
};
