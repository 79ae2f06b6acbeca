import type { Schemas } from "@comptoir/client";
import { instantOf } from "@comptoir/ui";
import { toMinor } from "../../services/model/money";
import type { CounterMethod } from "../../payments/model/payment";
import type { Product } from "../../products/model/product";

export type Purchase = Schemas["PurchaseOut"];
export type PurchaseStatus = Purchase["status"];

export const PURCHASE_STATUSES = ["pending", "paid", "active", "used_up", "cancelled", "refunded", "expired"] as const;
export const isPurchaseStatus = (value: unknown): value is PurchaseStatus => PURCHASE_STATUSES.includes(value as PurchaseStatus);

export const DESIGNS = ["classic", "botanical", "night", "playful"] as const;
export type Design = (typeof DESIGNS)[number];

type Num = number | "";

/** A known client by id, or whoever leaves a name. */
export type Buyer = { clientId: string; contactName: string; contactEmail: string; contactPhone: string };
export const nobody: Buyer = { clientId: "", contactName: "", contactEmail: "", contactPhone: "" };

/** For whom a certificate is, and how it is handed over. */
export type GiftWish = {
  recipientName: string; recipientEmail: string; senderName: string; message: string; design: Design; deliverOn: string | null;
};
export const emptyGift: GiftWish = { recipientName: "", recipientEmail: "", senderName: "", message: "", design: "classic", deliverOn: null };

export type SaleForm = Buyer & GiftWish & {
  productId: string;
  quantity: Num;
  /** What a certificate of a free amount is to be worth. */
  amount: Num;
  promoCode: string;
  pays: "now" | "later";
  method: CounterMethod;
  note: string;
};

export function emptySale(known: Partial<SaleForm> = {}): SaleForm {
  return { ...nobody, ...emptyGift, productId: "", quantity: 1, amount: "", promoCode: "", pays: "now", method: "card", note: "", ...known };
}

export const isFreeAmount = (product: Product | undefined): boolean => product?.kind === "gift_certificate" && product.minAmount !== null;

/** Whether a buyer may choose this amount; any is right for what has a price of its own. */
export function isAmountOffered({ amount }: Pick<SaleForm, "amount">, product: Product): boolean {
  if (!isFreeAmount(product)) return true;
  const minor = toMinor(amount, product.currency);
  return minor >= (product.minAmount ?? 1) && minor <= (product.maxAmount ?? Number.MAX_SAFE_INTEGER);
}

/** What the price is asked for; nothing until it can be known. */
export function quoteBody(form: SaleForm, product: Product | undefined) {
  if (!product || !form.quantity || !isAmountOffered(form, product)) return null;
  return {
    productId: product.id, quantity: form.quantity, ...(form.promoCode.trim() && { promoCode: form.promoCode.trim() }),
    ...(isFreeAmount(product) && { amount: toMinor(form.amount, product.currency) }),
  };
}

const HOUR_OF_DELIVERY = "09:00";

export function giftBody({ recipientName, recipientEmail, senderName, message, design, deliverOn }: GiftWish, timeZone: string) {
  return {
    design, ...(recipientName.trim() && { recipientName: recipientName.trim() }), ...(recipientEmail.trim() && { recipientEmail: recipientEmail.trim() }),
    ...(senderName.trim() && { senderName: senderName.trim() }), ...(message.trim() && { message: message.trim() }),
    ...(deliverOn && { deliverAt: instantOf(deliverOn, HOUR_OF_DELIVERY, timeZone).toISOString() }),
  };
}

/** The body of POST /purchases; what costs nothing is not paid. */
export function saleBody(form: SaleForm, product: Product, total: number, timeZone: string) {
  const contact = { contactName: form.contactName.trim(), contactEmail: form.contactEmail.trim(), contactPhone: form.contactPhone.trim() };
  return {
    ...quoteBody(form, product),
    ...(form.clientId ? { clientId: form.clientId } : contact),
    ...(product.kind === "gift_certificate" && giftBody(form, timeZone)),
    payWith: "counter",
    ...(form.pays === "now" && total > 0 && { paid: { method: form.method, ...(form.note.trim() && { note: form.note.trim() }) } }),
  };
}
