import type { Refusal } from "../../../booking/src/api/client";
import type { SignedIn } from "../../../booking/src/signin/signIn";
import type { App } from "../app";
import type { Intent, Purchase, Wallet, Worth } from "../documents";
import { bought, minorOf, post, randomKey, worthText } from "../kit";
import { comeBack, leave } from "./return";
import { openCard } from "./stripe";

/** Puts Stripe's form of the card on the screen. */
export async function pay(app: App, purchase: Purchase, failure?: string): Promise<void> {
  try {
    const intent = await post<Intent>(app.ask, "/billing/payment-intents", JSON.stringify({ purchaseId: purchase.id }));
    const form = await openCard(app.root.host as HTMLElement, intent, app.language);
    app.go("pay", { purchase, sending: false, failure });
    app.set({ form });
  } catch (refusal) {
    app.report(refusal);
    app.set({ sending: false, failure: app.say("error.card") });
    app.focus("[role=alert]");
  }
}

export async function confirmCard(app: App): Promise<void> {
  const { form, purchase, sending } = app.state;
  if (sending || !form) return;
  app.set({ failure: undefined, sending: true });
  const failure = await form.confirm(leave(app));
  app.set({ sending: false, failure });
  if (failure) return app.focus("[role=alert]");
  app.options.emit("payment.completed", { purchaseId: purchase!.id });
  bought(app, { ...purchase!, amountDue: 0 });
}

/** Asks what a code is worth. */
export async function check(app: App): Promise<void> {
  const code = app.state.values["code"]?.trim();
  if (!code) return wrong(app, "code", app.say("error.required"));
  await tried(app, "code", async () => {
    const worth = await post<Worth>(app.ask, "/gift-certificates/balance", JSON.stringify({ code }));
    app.set({ worth, values: { ...app.state.values, amount: worth.unit === "credits" ? `${worth.balance}` : "" } });
  });
}

/** How much of the code is wanted; nothing: all. NaN when it is no amount, or more than there is. */
function wanted({ state }: App): number | undefined {
  const { values, worth } = state;
  const typed = values["amount"]?.trim();
  if (!typed) return undefined;
  const amount = worth!.unit === "money" ? minorOf(typed, worth!.currency) : Number(typed);
  return amount > 0 && amount <= worth!.balance ? amount : NaN;
}

/** Moves what the code is worth, or as much as is wanted, to whoever is signed in. */
export async function redeem(app: App): Promise<void> {
  const { values, client, worth } = app.state;
  const amount = wanted(app);
  const text = (quantity: number): string => worthText(app.say, app.formats, worth!.unit, quantity, worth!.currency);
  if (Number.isNaN(amount)) return wrong(app, "amount", app.say("code.much", { worth: text(worth!.balance) }));
  if (!client) {
    app.set({ signing: { email: values["contactEmail"] ?? "" } });
    return app.focus(".signin input");
  }
  const body = JSON.stringify({ code: values["code"]!.trim(), contactEmail: client.email, contactName: client.name, amount });
  await tried(app, "amount", async () => {
    await post(app.ask, "/gift-certificates/redeem", body, { "Idempotency-Key": randomKey() });
    app.go("account", { said: app.say("code.added", { worth: text(amount ?? worth!.balance) }), worth: undefined, values: { ...values, code: "", amount: "" } });
  });
}

async function tried(app: App, path: string, act: () => Promise<void>): Promise<void> {
  if (app.state.sending) return;
  app.set({ errors: {}, sending: true });
  try {
    await act();
  } catch (refusal) {
    const { status, detail, errors } = app.report(refusal);
    wrong(app, path, (status && (errors?.[0]?.message ?? detail)) || app.say("trouble.unreachable"));
  }
  app.set({ sending: false });
}

/** Says it below the field, or below the code while that field is not there. */
function wrong(app: App, path: string, sentence: string): void {
  const field = app.root.getElementById(path) ? path : "code";
  app.set({ errors: { [field]: sentence } });
  app.root.getElementById(field)?.focus();
}

export function signedIn(app: App, { token, client }: SignedIn): void {
  app.token = token;
  const { values, worth, step } = app.state;
  app.set({ client, signing: undefined, values: { contactName: client.name, contactEmail: client.email, ...values } });
  if (worth && step === "code") void redeem(app);
  else app.go("account");
}

export function signOut(app: App): void {
  void app.ask("/client-sessions/current", { method: "DELETE" }).catch(() => undefined);
  app.token = "";
  app.go("shop", { client: undefined, wallet: undefined });
}

/** Whoever is known sees what is there now, and who was at their bank what came of it. */
export function enter(app: App): void {
  comeBack(app);
  if (app.state.step !== "account" || !app.token) return;
  app.ask<Wallet>("/me/wallet").then(
    (wallet) => app.set({ wallet }),
    (refusal: Refusal) => app.set({ failure: app.report(refusal).detail ?? app.say("trouble.unreachable") }),
  );
}
