import type { App } from "../app";
import { alertIcon, moneyText } from "../kit";
import { confirmCard } from "./acts";

/** Stripe's form of the card, which stands in the page and shows here. */
export function Pay({ app }: { app: App }) {
  const { say, formats, state } = app;
  const { purchase, failure, sending } = state;
  const { productName, amountDue, currency } = purchase!;
  return (
    <>
      <p>{productName}</p>
      <slot name="card" />
      {failure && <p class="notice bad" role="alert" tabIndex={-1}>{alertIcon()}{failure}</p>}
      <div class="send"><button class="button" aria-disabled={!!sending} onClick={() => void confirmCard(app)}>{sending && <i class="spinner" />}{say(sending ? "sending" : "pay.now", { price: moneyText(formats, amountDue, currency) })}</button></div>
    </>
  );
}
