import type { FieldProblem } from "../api/client";
import { answer, type Question } from "./fields";
import type { Errors, Flow } from "./flow";
import { visitorZone } from "./zones";

/** What is wished for, as quotes, previews and bookings have it; JSON leaves out what is undefined. */
export const wish = ({ service, slot, staffId, participants, series, whole, promo, keep }: Flow & { keep?: boolean | undefined }): Record<string, unknown> => ({
  serviceId: service!.id, startDate: slot!.start, endDate: slot!.end, participants, staffId: staffId ?? undefined, source: "widget",
  sale: whole ? "whole" : undefined,
  recurringConfig: series ? { frequency: series.frequency, occurrencesCount: series.count, onConflict: "skip" } : undefined,
  promoCode: promo || undefined,
  useWallet: keep ? false : undefined,
});

/** Body of `POST /bookings` and `POST /waitlist`: what was chosen and answered, nothing about money. */
export function bookingRequest(state: Flow, questions: readonly Question[], locale: string): Record<string, unknown> {
  const { participants, values } = state;
  const customFieldValues: Record<string, unknown> = {};
  const contact: Record<string, unknown> = {};
  const people: unknown[] = [];
  for (const question of questions) {
    const { id, path } = question;
    const given = answer(question, values[path]);
    if (id) customFieldValues[id] = given;
    else if (path.startsWith("part")) people[Number(path.split(".")[1])] = { name: given };
    else contact[path] = given;
  }
  if (people.some((person) => (person as { name?: string } | undefined)?.name)) {
    people[0] = { name: contact["contactName"] };
    contact["participantDetails"] = people.slice(0, participants);
  }
  return { ...wish(state), ...contact, customFieldValues, timeZone: visitorZone(), locale };
}

/** The server's field errors at the fields that are on the form; `rest` are sentences about something else. */
export function placeErrors(problems: readonly FieldProblem[], questions: readonly Question[]): { errors: Errors; rest: string[] } {
  const errors: Errors = {};
  const rest: string[] = [];
  for (const { path, code, message = code } of problems) {
    const known = questions.find((question) => `${path}.`.startsWith(`${question.path}.`));
    if (known) errors[known.path] ??= message;
    else rest.push(message);
  }
  return { errors, rest };
}
