import type { App } from "../app";
import { isFree, minorOf, moneyText, worthText } from "../kit";
import { tintOf } from "./tints";

/** The certificate as it will be, while it is written. */
export function Certificate({ app }: { app: App }) {
  const { say, formats, state, config, products } = app;
  const { values, design, picture } = state;
  const product = state.product!;
  const pack = products.find(({ id }) => id === product.packId);
  const typed = minorOf(values["amount"] ?? "", product.currency);
  const amount = isFree(product) ? typed || product.minAmount! : product.amount ?? product.price;
  const worth = product.packId ? (pack?.unit ? worthText(say, formats, pack.unit, pack.quantity!, pack.currency) : product.name) : moneyText(formats, amount, product.currency);
  const { recipientName, contactName, message } = values;
  return (
    <figure class={`certificate ${design}`} style={{ "--tint": tintOf(app) ?? "" }} aria-label={say("preview")}>
      {picture && <canvas />}
      <p class="house">{config!.organization.name}</p>
      <p class="kind">{say("gift.title")}</p>
      <p class="worth">{worth}</p>
      {recipientName?.trim() && <p class="to">{say("gift.to", { name: recipientName })}</p>}
      {message?.trim() && <blockquote>{message}</blockquote>}
      {contactName?.trim() && <p class="from">{say("gift.from", { name: contactName })}</p>}
      <p class="code" aria-hidden>•••• •••• •••• ••••</p>
    </figure>
  );
}
