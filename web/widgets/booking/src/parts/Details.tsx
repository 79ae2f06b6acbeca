import type { App } from "../app";
import { book } from "../acts/book";
import type { Slot } from "../api/documents";
import { questionsOf } from "../model/fields";
import { back, take } from "../model/flow";
import { dayIn, dayText, timeText } from "../model/zones";
import { Field } from "./Field";
import { alertIcon } from "./icon";

/** Third step: who books, what the organization asks, and the button that books. */
export function Details({ app }: { app: App }) {
  const { say, state } = app;
  const { errors, sending, failure, nearest } = state;
  const { requireApproval, cancellationPolicy: policy } = state.service!;
  const questions = questionsOf(state.service!, say);
  const wrong = questions.filter(({ path }) => errors[path]);
  const go = (path: string) => (event: Event): void => {
    event.preventDefault();
    app.root.getElementById(path)?.focus();
  };
  return (
    <>
      {nearest && slotTaken(app, nearest)}
      <form noValidate onSubmit={(event) => { event.preventDefault(); void book(app); }}>
        {wrong.length > 0 && (
          <div class="notice bad" role="alert" tabIndex={-1}>
            <p>{alertIcon()}<b>{say("error.summary", { n: wrong.length })}</b></p>
            <ul>{wrong.map(({ path, id, name }) => <li><a href={`#${path}`} onClick={go(path)}>{id ? name : errors[path]}</a></li>)}</ul>
          </div>
        )}
        <div class="fields">{questions.map((question) => <Field key={question.path} app={app} question={question} />)}</div>
        {failure && <p class="notice bad" role="alert">{alertIcon()}{failure}</p>}
        <div class="send">
          <p class="hint">
            {requireApproval && `${say("details.approval")} `}
            {policy && (policy.allowCancellation === false ? say("cancel.none") : policy.cutoffHours ? say("cancel.hours", { n: policy.cutoffHours }) : say("cancel.free"))}
          </p>
          <button type="submit" class="button" aria-disabled={sending}>
            {sending && <i class="spinner" />}
            {say(sending ? "details.sending" : requireApproval ? "details.request" : "details.confirm")}
          </button>
        </div>
      </form>
    </>
  );
}

/** A lost race, said kindly, with what is still free nearby. */
function slotTaken(app: App, nearest: Slot[]) {
  const { say, formats, state } = app;
  const { timeZone } = state.service!;
  return (
    <div class="notice taken" role="alert" tabIndex={-1}>
      <h3>{say("taken.title")}</h3>
      <p>{say("taken.body")}</p>
      <div class="times">
        {nearest.map((slot) => (
          <button class="time" onClick={() => app.set(take(slot))}>
            <small>{dayText(formats, dayIn(timeZone, slot.start), { weekday: "short", day: "numeric", month: "short" })}</small>
            <time dateTime={slot.start}>{timeText(formats, timeZone, slot.start)}</time>
          </button>
        ))}
      </div>
      <button class="link" onClick={() => app.set(back("time"))}>{say("taken.calendar")}</button>
    </div>
  );
}
