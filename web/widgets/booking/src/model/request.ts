import type { FieldProblem } from "../api/client";
import { answer, type Question } from "./fields";
import type { Errors, Flow } from "./flow";

/** Body of `POST /bookings`: what was chosen and answered, nothing about money. JSON leaves out what is undefined. */
export function bookingRequest({ service, slot, staffId, participants, values }: Flow, questions: readonly Question[], locale: string): Record<string, unknown> {
  const customFieldValues: Record<string, unknown> = {};
  const contact: Record<string, unknown> = {};
  for (const question of questions) {
    const given = answer(question, values[question.path]);
    if (question.id) customFieldValues[question.id] = given;
    else contact[question.path] = given;
  }
  return {
    serviceId: service!.id, startDate: slot!.start, endDate: slot!.end, participants, staffId: staffId ?? undefined,
    ...contact, customFieldValues, payWith: "counter", source: "widget", locale,
  };
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
