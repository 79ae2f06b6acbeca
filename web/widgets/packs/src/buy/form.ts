import type { App } from "../app";
import type { Product } from "../documents";
import { isFree, minorOf, moneyText } from "../kit";

/** A question of the form; its path is the API's name of the answer. */
export interface Question {
  path: string;
  label: string;
  kind?: "email" | "date" | "textarea" | "number" | "amount";
  required?: boolean;
  half?: boolean;
  help?: string;
  autoComplete?: string;
  /** Of a date, the first that may be chosen. */
  min?: string;
  /** Of a number. */
  most?: number;
}

export const isGift = ({ kind }: Product): boolean => kind === "gift_certificate";

/** Between what the buyer may say that a certificate is worth. */
export function bounds({ formats, state }: App): Record<string, string> {
  const { minAmount, maxAmount, currency } = state.product!;
  return { min: moneyText(formats, minAmount ?? 0, currency), max: moneyText(formats, maxAmount ?? 0, currency) };
}

/** About the gift, then about who buys, in the order of the form. */
export function questionsOf(app: App): { gift: Question[]; own: Question[] } {
  const { say, state } = app;
  const product = state.product!;
  const gift = isGift(product) ? (app.late.more?.questions(app) ?? []) : [];
  const own: Question[] = [
    { path: "contactName", label: say("name"), required: true, half: true, autoComplete: "name" },
    { path: "contactEmail", label: say("email"), kind: "email", required: true, half: true, autoComplete: "email" },
    ...(product.kind === "pack" && product.limitPerClient !== 1 ? [{ path: "quantity", label: say("quantity"), kind: "number", half: true } as const] : []),
  ];
  return { gift, own };
}

/** What is plainly wrong with the answers, by path. */
export function complaints(app: App): Record<string, string> {
  const { say, state } = app;
  const { gift, own } = questionsOf(app);
  const errors: Record<string, string> = {};
  for (const { path, kind, required } of [...gift, ...own]) {
    const given = (state.values[path] ?? "").trim();
    if (!given) {
      if (required) errors[path] = say("error.required");
    } else if (kind === "email" && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(given)) errors[path] = say("error.email");
    else if (kind === "amount" && !wish(app)) errors[path] = say("error.amount", bounds(app));
  }
  return errors;
}

/** What would be bought, as quotes and purchases have it; undefined while the amount is not one. */
export function wish({ state }: App): Record<string, unknown> | undefined {
  const { product, values, promo } = state;
  const { id: productId, minAmount, maxAmount, currency } = product!;
  const amount = isFree(product!) ? minorOf(values["amount"] ?? "", currency) : undefined;
  if (amount !== undefined && !(amount >= minAmount! && amount <= maxAmount!)) return undefined;
  return { productId, quantity: Number(values["quantity"] ?? 1), amount, promoCode: promo || undefined };
}

/** Body of `POST /purchases`; JSON leaves out what is undefined. */
export function purchaseRequest(app: App): Record<string, unknown> {
  const { state, language } = app;
  const { values, product, card } = state;
  const text = (path: string): string | undefined => values[path]?.trim() || undefined;
  return {
    ...wish(app), contactName: text("contactName"), contactEmail: text("contactEmail"), payWith: card ? "card" : "counter", locale: language,
    ...(isGift(product!) && app.late.more?.request(app)),
  };
}
