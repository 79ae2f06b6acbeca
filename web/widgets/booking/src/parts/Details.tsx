import type { App } from "../app";
import { book } from "../acts/book";
import { extra } from "./extra";
import { Field } from "./Field";
import { alertIcon } from "./icon";

/** Third step: who books, what the organization asks, and the button that books. */
export function Details({ app }: { app: App }) {
  const { say, state } = app;
  const { errors, sending, failure, nearest, waiting, whole, service } = state;
  const { requireApproval, cancellationPolicy: policy, recurring } = service!;
  const questions = app.questions();
  const wrong = questions.filter(({ path }) => errors[path]);
  const go = (path: string) => (event: Event): void => {
    event.preventDefault();
    app.root.getElementById(path)?.focus();
  };
  return (
    <>
      {nearest && extra(app, "taken", nearest)}
      {waiting && extra(app, "waiting")}
      {recurring?.enabled && !waiting && !whole && extra(app, "series")}
      {state.wallet ? state.wallet(app) : state.quote?.takesWallet && state.quote.total > 0 && <p><button class="link" onClick={() => void app.options.load("booking-wallet").then((wallet) => app.set({ wallet: wallet as NonNullable<typeof state.wallet> }))}>{say("wallet.use")}</button></p>}
      <form noValidate onSubmit={(event) => { event.preventDefault(); void book(app); }}>
        {wrong.length > 0 && (
          <div class="notice bad" role="alert" tabIndex={-1}>
            <p>{alertIcon()}<b>{say("error.summary", { n: wrong.length })}</b></p>
            <ul>{wrong.map(({ path, name }) => <li><a href={`#${path}`} onClick={go(path)}>{name} – {errors[path]}</a></li>)}</ul>
          </div>
        )}
        <div class="fields">{questions.map((question) => (question.path === "promoCode" ? extra(app, "promo", question) : <Field key={question.path} app={app} question={question} />))}</div>
        {failure && <p class="notice bad" role="alert">{alertIcon()}{failure}</p>}
        <div class="send">
          <p class="hint">
            {requireApproval && !waiting && `${say("details.approval")} `}
            {policy && (policy.allowCancellation === false ? say("cancel.none") : policy.cutoffHours ? say("cancel.hours", { n: policy.cutoffHours }) : say("cancel.free"))}
          </p>
          {(!waiting || app.more) && <button type="submit" class="button" aria-disabled={sending}>
            {sending && <i class="spinner" />}
            {say(sending ? "details.sending" : waiting ? "waitlist.join" : requireApproval ? "details.request" : "details.confirm")}
          </button>}
        </div>
      </form>
    </>
  );
}
