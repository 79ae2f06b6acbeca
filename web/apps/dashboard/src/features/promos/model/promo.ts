import type { Schemas } from "@comptoir/client";
import { addDays, instantOf, wallOf } from "@comptoir/ui";
import { fromMinor, toMinor } from "../../services/model/money";

export type Promo = Schemas["PromoCodeOut"];
export type PromoUse = Schemas["PromoUseOut"];

export const PROMO_KINDS = ["percentage", "fixed", "freeMinutes"] as const;
export type PromoKind = (typeof PROMO_KINDS)[number];

type Num = number | "";

/** A code as it is typed: amounts in the currency's own unit, days of the house, both included. */
export type PromoForm = {
  code: string;
  kind: PromoKind;
  value: Num;
  validFrom: string | null;
  validUntil: string | null;
  serviceIds: string[];
  productIds: string[];
  firstBookingOnly: boolean;
  minimumAmount: Num;
  maxUses: Num;
  maxUsesPerClient: Num;
  isActive: boolean;
};

export function promoToForm(promo: Promo | undefined, currency: string, timeZone: string): PromoForm {
  if (!promo) {
    return {
      code: "", kind: "percentage", value: 10, validFrom: null, validUntil: null, serviceIds: [], productIds: [], firstBookingOnly: false,
      minimumAmount: "", maxUses: "", maxUsesPerClient: "", isActive: true,
    };
  }
  const money = promo.currency || currency;
  return {
    code: promo.code,
    kind: promo.kind,
    value: promo.kind === "fixed" ? fromMinor(promo.value, money) : promo.value,
    validFrom: promo.validFrom ? wallOf(promo.validFrom, timeZone).date : null,
    validUntil: promo.validUntil ? lastDay(promo.validUntil, timeZone) : null,
    serviceIds: promo.serviceIds,
    productIds: promo.productIds,
    firstBookingOnly: promo.firstBookingOnly,
    minimumAmount: promo.minimumAmount === null ? "" : fromMinor(promo.minimumAmount, money),
    maxUses: promo.maxUses ?? "",
    maxUsesPerClient: promo.maxUsesPerClient ?? "",
    isActive: promo.isActive,
  };
}

/** The day before a midnight, the day itself of any other instant. */
function lastDay(until: string, timeZone: string): string {
  return wallOf(new Date(Date.parse(until) - 1), timeZone).date;
}

export function formToPromo(form: PromoForm, currency: string, timeZone: string) {
  return {
    code: form.code.trim().toLocaleUpperCase(),
    kind: form.kind,
    value: form.kind === "fixed" ? toMinor(form.value, currency) : Number(form.value),
    currency,
    validFrom: form.validFrom ? instantOf(form.validFrom, "00:00", timeZone).toISOString() : null,
    validUntil: form.validUntil ? instantOf(addDays(form.validUntil, 1), "00:00", timeZone).toISOString() : null,
    serviceIds: form.serviceIds,
    productIds: form.productIds,
    firstBookingOnly: form.firstBookingOnly,
    minimumAmount: form.minimumAmount === "" ? null : toMinor(form.minimumAmount, currency),
    maxUses: form.maxUses === "" ? null : form.maxUses,
    maxUsesPerClient: form.maxUsesPerClient === "" ? null : form.maxUsesPerClient,
    isActive: form.isActive,
  };
}

export type PromoState = "active" | "off" | "notYet" | "expired" | "usedUp";

export function promoState(promo: Promo, now: Date): PromoState {
  if (!promo.isActive) return "off";
  if (promo.validUntil && Date.parse(promo.validUntil) <= now.getTime()) return "expired";
  if (promo.maxUses !== null && promo.uses >= promo.maxUses) return "usedUp";
  return promo.validFrom && Date.parse(promo.validFrom) > now.getTime() ? "notYet" : "active";
}
