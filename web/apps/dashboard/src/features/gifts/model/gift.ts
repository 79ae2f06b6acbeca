import type { Schemas } from "@comptoir/client";
import { currencyDigits } from "../../services/model/money";
import { emptyGift, giftBody, type GiftWish } from "../../sales/model/sale";
import { toStored, type Unit } from "../../wallets/model/units";

export type GiftStatus = "active" | "partially_used" | "redeemed" | "refunded" | "expired";

/** What the certificate is worth and has left, in minor units, minutes or sessions. */
type Worth = { status: GiftStatus; unit: Unit; quantity: number; balance: number; currency: string; label: string; expiresAt: string | null };

export type Gift = Omit<Schemas["GiftOut"], keyof Worth> & Worth;
export type OneGift = Omit<Schemas["OneGiftOut"], keyof Worth> & Worth;

export const GIFT_STATUSES = ["active", "partially_used", "redeemed", "refunded", "expired"] as const;
export const isGiftStatus = (value: unknown): value is GiftStatus => GIFT_STATUSES.includes(value as GiftStatus);

type Num = number | "";

export type GiftForm = GiftWish & { unit: Unit; quantity: Num; serviceIds: string[]; packName: string; validityMonths: Num };

export const newGift: GiftForm = { ...emptyGift, unit: "money", quantity: 50, serviceIds: [], packName: "", validityMonths: "" };

/** The body of POST /gift-certificates: an amount, or sessions and hours. */
export function giftToBody(form: GiftForm, currency: string, timeZone: string) {
  const quantity = toStored(form.quantity, form.unit, currencyDigits(currency));
  return {
    ...giftBody(form, timeZone),
    ...(form.unit === "money" ? { amount: quantity } : { pack: { unit: form.unit, quantity, name: form.packName.trim(), serviceIds: form.serviceIds } }),
    ...(form.validityMonths !== "" && { validityMonths: form.validityMonths }),
  };
}

/** In groups of four, as it is printed and read out. */
export function spacedCode(code: string): string {
  return code.replace(/[\s-]/g, "").replace(/(.{4})(?=.)/g, "$1 ");
}

/** A code as lists show it: nobody who looks over a shoulder can spend it. */
export function hiddenCode(codeEnd: string): string {
  return `•••• ${codeEnd}`;
}
