import type { App } from "../app";
import { moneyText } from "../kit";

/** Last step: what was bought, and what is still to do. */
export function Done({ app }: { app: App }) {
  const { say, formats, state } = app;
  const { purchase, values } = state;
  const { productName: name, amountDue, total, currency, quantity, kind, processing } = purchase!;
  const email = values["recipientEmail"]?.trim() || values["contactEmail"]!;
  return (
    <>
      <p>{processing ? say("done.processing", { name, email: values["contactEmail"]! }) : amountDue ? say("done.counter", { name, price: moneyText(formats, amountDue, currency) }) : say("done.paid", { name, email: values["contactEmail"]! })}</p>
      {kind === "gift_certificate" && amountDue > 0 && !processing && <p class="notice">{say("done.gift", { email })}</p>}
      <dl>
        <div><dt>{say("step.buy")}</dt><dd>{name}{quantity > 1 && ` × ${quantity}`}</dd></div>
        <div><dt>{say("total")}</dt><dd>{total ? moneyText(formats, total, currency) : say("price.free")}{amountDue > 0 && !processing && ` · ${say("counter").toLowerCase()}`}</dd></div>
      </dl>
      <div class="actions"><button class="button quiet" onClick={() => app.go("shop")}>{say("done.again")}</button></div>
    </>
  );
}
