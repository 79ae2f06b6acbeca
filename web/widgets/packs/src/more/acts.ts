import type { Refusal } from "../../../booking/src/api/client";
import type { SignedIn } from "../../../booking/src/signin/signIn";
import type { App } from "../app";
import type { Intent, Purchase, Wallet, Worth } from "../documents";
import { bought, post, randomKey, worthText } from "../kit";
import { openCard } from "./stripe";

/** Puts Stripe's form of the card on the screen. */
export async function pay(app: App, purchase: Purchase): Promise<void> {
  try {
    const intent = await post<Intent>(app.ask, "/billing/payment-intents", JSON.stringify({ purchaseId: purchase.id }));
    const form = await openCard(app.root.host as HTMLElement, intent, app.language);
    app.go("pay", { purchase, sending: false });
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
  const failure = await form.confirm();
  app.set({ sending: false, failure });
  if (failure) return app.focus("[role=alert]");
  app.options.emit("payment.completed", { purchaseId: purchase!.id });
  bought(app, { ...purchase!, amountDue: 0 });
}

/** Asks what a code is worth. */
export async function check(app: App): Promise<void> {
  const code = app.state.values["code"]?.trim();
  if (!code) return wrong(app, app.say("error.required"));
  await tried(app, async () => app.set({ worth: await post<Worth>(app.ask, "/gift-certificates/balance", JSON.stringify({ code })) }));
}

/** Moves what the code is worth to whoever is signed in. */
export async function redeem(app: App): Promise<void> {
  const { values, client, worth } = app.state;
  if (!client) {
    app.set({ signing: { email: values["contactEmail"] ?? "" } });
    return app.focus(".signin input");
  }
  const body = JSON.stringify({ code: values["code"]!.trim(), contactEmail: client.email, contactName: client.name });
  await tried(app, async () => {
    await post(app.ask, "/gift-certificates/redeem", body, { "Idempotency-Key": randomKey() });
    const { unit, balance, currency } = worth!;
    app.go("account", { said: app.say("code.added", { worth: worthText(app.say, app.formats, unit, balance, currency) }), worth: undefined, values: { ...values, code: "" } });
  });
}

async function tried(app: App, act: () => Promise<void>): Promise<void> {
  if (app.state.sending) return;
  app.set({ errors: {}, sending: true });
  try {
    await act();
  } catch (refusal) {
    const { status, detail, errors } = app.report(refusal);
    wrong(app, (status && (errors?.[0]?.message ?? detail)) || app.say("trouble.unreachable"));
  }
  app.set({ sending: false });
}

function wrong(app: App, sentence: string): void {
  app.set({ errors: { code: sentence } });
  app.root.getElementById("code")?.focus();
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

/** Whoever is known sees what is there now. */
export function enter(app: App): void {
  if (app.state.step !== "account" || !app.token) return;
  app.ask<Wallet>("/me/wallet").then(
    (wallet) => app.set({ wallet }),
    (refusal: Refusal) => app.set({ failure: app.report(refusal).detail ?? app.say("trouble.unreachable") }),
  );
}
