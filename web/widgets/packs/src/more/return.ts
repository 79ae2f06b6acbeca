import type { App } from "../app";
import type { Product, Purchase } from "../documents";
import { bought } from "../kit";
import { pay } from "./acts";

/** In the page's address while the visitor is at their bank: the purchase that is being paid there. */
const MARK = "comptoir-paid";
/** The loader opens the popup of that widget. */
const POPUP = "comptoir-popup";

interface Left {
  product: Product;
  purchase: Purchase;
  values: Record<string, string>;
}

/** Remembers the purchase for this tab, and says where the bank's page is to lead back to. */
export function leave({ options, state }: App): string {
  const { product, purchase, values } = state;
  try {
    sessionStorage.setItem(MARK + options.widget, JSON.stringify({ product, purchase, values }));
  } catch {
    // The page lets nobody keep anything: the visitor comes back to the shop, and is told by mail.
  }
  const url = new URL(location.href);
  url.searchParams.set(MARK, options.widget);
  if (options.mode === "popup") url.searchParams.set(POPUP, options.widget);
  return url.href;
}

/** Shows what came of the payment, as Stripe says it in the address (docs.stripe.com/payments/payment-intents/verifying-status). */
export function comeBack(app: App): void {
  const url = new URL(location.href);
  const key = MARK + app.options.widget;
  const status = url.searchParams.get("redirect_status");
  const left = url.searchParams.get(MARK) === app.options.widget && kept(key);
  if (!left || app.state.step !== "shop") return;
  sessionStorage.removeItem(key);
  for (const name of [MARK, POPUP, "payment_intent", "payment_intent_client_secret", "redirect_status"]) url.searchParams.delete(name);
  history.replaceState(history.state, "", url);
  const { purchase } = left;
  app.set({ ...left, card: true });
  if (status === "failed") return void pay(app, purchase, app.say("error.refused"));
  if (status !== "succeeded") return app.go("done", { purchase: { ...purchase, processing: true } });
  app.options.emit("payment.completed", { purchaseId: purchase.id });
  bought(app, { ...purchase, amountDue: 0 });
}

function kept(key: string): Left | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key)!) as Left;
  } catch {
    return undefined;
  }
}
