import { dayIn, dayText } from "../../../booking/src/model/zones";
import type { App } from "../app";
import { Field, worthText } from "../kit";
import { check, redeem } from "./acts";
import { signing } from "./signing";

/** A certificate by its code: what is left on it, and the way into one's balance. */
export function Code({ app }: { app: App }) {
  const { say, formats, state, config } = app;
  const { worth, sending, signing: asked } = state;
  const text = (quantity: number): string => worthText(say, formats, worth!.unit, quantity, worth!.currency);
  const usable = worth && worth.balance > 0 && /^(active|partially_used)$/.test(worth.status);
  const some = worth && { path: "amount", label: say("code.some"), half: true, ...(worth.unit === "money" ? { kind: "amount", help: say("code.some.hint") } as const : { kind: "number", most: worth.balance } as const) };
  return (
    <>
      <form noValidate onSubmit={(event) => { event.preventDefault(); void check(app); }}>
        <Field app={app} question={{ path: "code", label: say("code"), required: true, help: say("code.hint"), autoComplete: "off" }} onLeave={() => app.set({ worth: undefined })} />
        {!usable && <div class="actions"><button type="submit" class="button" aria-disabled={!!sending}>{say(sending ? "sending" : "code.check")}</button></div>}
      </form>
      {worth && (
        <div class="notice" role="status">
          {usable ? <p><b>{say("code.left", { worth: text(worth.balance) })}</b> {worth.balance < worth.quantity && say("code.of", { worth: text(worth.quantity) })} {worth.label} {worth.expiresAt && say("code.until", { day: dayText(formats, dayIn(config!.organization.timeZone, worth.expiresAt), { dateStyle: "long" }) })}</p> : <p>{say("code.spent")}</p>}
        </div>
      )}
      {usable && !asked && worth.unit !== "minutes" && worth.balance > 1 && <Field app={app} question={some!} />}
      {usable && (asked ? signing(app) : <div class="actions"><button class="button" aria-disabled={!!sending} onClick={() => void redeem(app)}>{say(sending ? "sending" : "code.add")}</button></div>)}
    </>
  );
}
