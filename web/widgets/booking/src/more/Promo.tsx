import type { App } from "../app";
import { Field } from "../kit";
import type { Question } from "../model/fields";

/** A code folds away until it is asked for; what it is worth shows in the price as soon as the field is left. */
export function promo(app: App, question: Question) {
  const { say, state } = app;
  return (
    <details class="field promo" key="promo" open={state.values[question.path] !== undefined || undefined} onChange={() => app.set({ promo: String(state.values[question.path] ?? "").trim() })}>
      <summary class="link">{say("promo.have")}</summary>
      <Field app={app} question={question} />
      <button type="button" class="button quiet">{say("promo.apply")}</button>
    </details>
  );
}
