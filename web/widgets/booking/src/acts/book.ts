import type { BookedDetail } from "@comptoir/embed";
import type { App } from "../app";
import { createBooking, randomKey, type Refusal } from "../api/client";
import { complaint, type Question } from "../model/fields";
import { CALM, type Change } from "../model/flow";
import { bookingRequest, placeErrors } from "../model/request";

/** What a page learns of a booking: nothing personal. */
const TOLD = ["id", "reference", "serviceId", "status", "startDate", "endDate", "totalPrice", "currency", "nextUrl"] as const;

/** Checks what was typed and books. */
export async function book(app: App): Promise<void> {
  const { state, say, ask, language, options } = app;
  if (state.sending) return;
  const questions = app.questions();
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
  const path = state.waiting ? "/waitlist" : "/bookings";
  const attempt = state.attempt?.body === path + body ? state.attempt : { body: path + body, key: randomKey() };
  app.set({ ...CALM, attempt, sending: true });
  try {
    const booking = await createBooking(ask, path, body, attempt.key);
    options.emit("booking.created", { booking: Object.fromEntries(TOLD.map((name) => [name, booking[name]])) as unknown as BookedDetail });
    app.monthly.clear();
    app.remember(booking);
    app.set({ step: "done", sending: false, attempt: undefined, booking });
  } catch (refusal) {
    const change = refused(app, app.report(refusal), questions);
    if (change.nearest) await app.fetchMore();
    app.set({ sending: false, ...change });
    app.focus("[role=alert]");
  }
}

function refused({ monthly, say }: App, { code, status, detail, errors: problems = [], nearest = [] }: Refusal, questions: readonly Question[]): Change {
  if (/slot_(taken|not_offered)$/.test(code)) {
    monthly.clear();
    return { nearest };
  }
  // Someone left meanwhile: there is nothing to wait for.
  if (code === "booking.slot_free") return { waiting: false, failure: detail ?? "" };
  const { errors, rest } = placeErrors(problems, questions);
  if (Object.keys(errors).length || rest.length) return { errors, failure: rest.join(" ") };
  // The server's own sentence where it is about this booking (4xx).
  return { failure: !status ? say("trouble.unreachable") : !detail || status >= 500 ? say("trouble.booking") : detail };
}
