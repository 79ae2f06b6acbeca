import type { App } from "../app";
import { createBooking, randomKey, uploadFile, type Refusal } from "../api/client";
import { complaint, questionsOf, type Question } from "../model/fields";
import { CALM, type, type Change } from "../model/flow";
import { bookingRequest, placeErrors } from "../model/request";
import type { TextKey } from "../texts/say";

/** Checks what was typed and books. */
export async function book(app: App): Promise<void> {
  const { state, say, ask, language, options } = app;
  if (state.sending) return;
  const questions = questionsOf(state.service!, say);
  const errors: Record<string, string> = {};
  for (const question of questions) {
    const wrong = complaint(question, state.values[question.path]);
    if (wrong) errors[question.path] = say(...wrong);
  }
  if (Object.keys(errors).length) {
    app.set({ errors });
    return app.focus("[role=alert]");
  }
  const body = JSON.stringify(bookingRequest(state, questions, language));
  const attempt = state.attempt?.body === body ? state.attempt : { body, key: randomKey() };
  app.set({ ...CALM, attempt, sending: true });
  try {
    const booking = await createBooking(ask, body, attempt.key);
    const { id, reference, serviceId, status, startDate, endDate, totalPrice, currency } = booking;
    options.emit("booking.created", { booking: { id, reference, serviceId, status, startDate, endDate, totalPrice, currency } });
    app.monthly.clear();
    app.set({ step: "done", sending: false, attempt: undefined, booking });
  } catch (refusal) {
    app.set({ sending: false, ...refused(app, app.report(refusal), questions) });
    app.focus("[role=alert]");
  }
}

/** Codes with a sentence of the widget's own; of the others the server's is shown where it is about this booking (4xx). */
const TROUBLES: Record<string, TextKey> = {
  unreachable: "trouble.unreachable",
  "booking.service_inactive": "trouble.inactive",
  "platform.rate_limited": "trouble.limited",
};

function refused({ monthly, say }: App, { code, status, detail, errors: problems = [], nearest = [] }: Refusal, questions: readonly Question[]): Change {
  if (/slot_(taken|not_offered)$/.test(code)) {
    monthly.clear();
    return { nearest };
  }
  const { errors, rest } = placeErrors(problems, questions);
  if (Object.keys(errors).length || rest.length) return { errors, failure: rest.join(" ") };
  return { failure: TROUBLES[code] || !detail || status >= 500 ? say(TROUBLES[code] ?? "trouble.booking") : detail };
}

/** A file goes up as soon as it is chosen; the answer is its id. */
export async function upload(app: App, path: string, input: HTMLInputElement): Promise<void> {
  const { state, ask, say } = app;
  const file = input.files?.[0];
  const value = file && { name: file.name };
  app.set(type(state, path, value));
  if (!file) return;
  try {
    const { id } = await uploadFile(ask, file);
    if (state.values[path] === value) app.set({ ...type(state, path, { id, name: file.name }), spoken: file.name });
  } catch (refusal) {
    input.value = "";
    const error = say((refusal as Refusal).status === 413 ? "file.large" : "file.failed");
    app.set({ ...type(state, path, undefined), errors: { ...state.errors, [path]: error } });
  }
}
