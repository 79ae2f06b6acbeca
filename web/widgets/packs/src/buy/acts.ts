import type { Refusal } from "../../../booking/src/api/client";
import { createBooking } from "../../../booking/src/api/client";
import type { App } from "../app";
import type { Purchase, Quote } from "../documents";
import { post, randomKey } from "../kit";
import { complaints, purchaseRequest, wish } from "./form";

/** Asks what the purchase on the screen costs, unless that is known. */
export function price(app: App): void {
  const { state } = app;
  const quoted = JSON.stringify(wish(app) ?? "");
  if (quoted === state.quoted) return;
  Object.assign(state, { quoted, quote: undefined });
  if (quoted !== '""') void fetchQuote(app, quoted);
  app.draw();
}

async function fetchQuote(app: App, quoted: string): Promise<void> {
  const { state } = app;
  try {
    const quote = await post<Quote>(app.ask, "/purchases/quote", quoted);
    if (state.quoted === quoted) app.set({ quote });
  } catch (refusal) {
    const { status, errors = [] } = refusal as Refusal;
    const wrong = errors.find(({ path }) => path === "promoCode");
    if (state.quoted !== quoted || !state.promo) return;
    app.set({ promo: "", errors: { ...state.errors, promoCode: wrong?.message ?? app.say(status ? "error.promo" : "trouble.unreachable") } });
    price(app);
  }
}

/** Checks what was typed and buys. */
export async function buy(app: App): Promise<void> {
  const { state, say } = app;
  if (state.sending) return;
  const errors = complaints(app);
  if (Object.keys(errors).length) {
    app.set({ errors });
    return app.focus("[role=alert]");
  }
  const body = JSON.stringify(purchaseRequest(app));
  const attempt = state.attempt?.body === body ? state.attempt : { body, key: randomKey() };
  app.calm({ attempt, sending: true });
  try {
    const purchase = await createBooking<Purchase>(app.ask, "/purchases", body, attempt.key);
    if (state.card && purchase.amountDue) {
      await app.fetch("more");
      return await app.late.more!.pay(app, purchase);
    }
    bought(app, purchase);
  } catch (refusal) {
    const { status, detail, errors: problems = [] } = app.report(refusal);
    const known = Object.fromEntries(problems.filter(({ path }) => app.root.getElementById(path)).map(({ path, message, code }) => [path, message ?? code]));
    app.set({ errors: known, sending: false, ...(!Object.keys(known).length && { failure: !status ? say("trouble.unreachable") : (status < 500 && (problems[0]?.message ?? detail)) || say("error.buy") }) });
    app.focus("[role=alert]");
  }
}

export function bought(app: App, purchase: Purchase): void {
  const { id, productId, kind, status, total, currency } = purchase;
  app.options.emit("purchase.completed", { purchase: { id, productId, kind, status, totalPrice: total, currency } });
  app.go("done", { purchase, sending: false, attempt: undefined });
}
