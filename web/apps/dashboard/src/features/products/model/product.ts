import type { Schemas } from "@comptoir/client";
import { currencyDigits, fromMinor, toMinor } from "../../services/model/money";
import { toStored, toTyped, type Unit } from "../../wallets/model/units";

export type Product = Schemas["ProductOut"];

export const KINDS = ["pack", "subscription", "gift_certificate"] as const;
export type Kind = (typeof KINDS)[number];
export const PERIODS = ["week", "month", "quarter", "year"] as const;
export type Period = (typeof PERIODS)[number];
export const ROLLOVERS = ["none", "all", "capped"] as const;
export type RolloverMode = (typeof ROLLOVERS)[number];
export const GIFT_WORTHS = ["fixed", "free", "pack"] as const;
export type GiftWorth = (typeof GIFT_WORTHS)[number];

export const isKind = (value: unknown): value is Kind => KINDS.includes(value as Kind);

type Num = number | "";

/** A product as it is typed: amounts in the currency's own unit, minutes as hours. Nested as the server names its fields. */
export type ProductForm = {
  kind: Kind;
  name: string;
  description: string;
  price: Num;
  isActive: boolean;
  color: string;
  vatRate: Num;
  limitPerClient: Num;
  unit: Unit;
  quantity: Num;
  serviceIds: string[];
  validityDays: Num;
  validFrom: "purchase" | "first_use";
  isShareable: boolean;
  period: Period;
  hasAllowance: boolean;
  allowance: { unit: Unit; quantity: Num };
  rollover: { mode: RolloverMode; cap: Num; periods: Num };
  trialDays: Num;
  minimumPeriods: Num;
  noticeDays: Num;
  graceDays: Num;
  allowanceInGrace: boolean;
  canPause: boolean;
  memberTier: string;
  worth: GiftWorth;
  amount: Num;
  minAmount: Num;
  maxAmount: Num;
  packId: string | null;
  validityMonths: Num;
};

const COLORS: Record<Kind, string> = { pack: "#2f8f56", subscription: "#4f6bed", gift_certificate: "#c2448a" };

/** What a new product of a kind starts as: something that could be sold as it stands. */
export function newProduct(kind: Kind): ProductForm {
  return {
    kind, name: "", description: "", price: "", isActive: true, color: COLORS[kind], vatRate: "", limitPerClient: "",
    unit: "credits", quantity: 10, serviceIds: [], validityDays: 180, validFrom: "purchase", isShareable: false,
    period: "month", hasAllowance: true, allowance: { unit: "credits", quantity: 4 }, rollover: { mode: "none", cap: "", periods: "" },
    trialDays: 0, minimumPeriods: 0, noticeDays: 0, graceDays: 7, allowanceInGrace: true, canPause: true, memberTier: "",
    worth: "fixed", amount: 50, minAmount: 10, maxAmount: 500, packId: null, validityMonths: 12,
  };
}

export function productToForm(product: Product): ProductForm {
  const { currency } = product;
  const digits = currencyDigits(currency);
  const money = (minor: number | null): Num => (minor === null ? "" : fromMinor(minor, currency));
  const start = newProduct(product.kind);
  const unit = product.unit ?? start.unit;
  return {
    kind: product.kind, name: product.name, description: product.description, price: fromMinor(product.price, currency), isActive: product.isActive,
    color: product.color || start.color, vatRate: product.vatRate ?? "", limitPerClient: product.limitPerClient ?? "",
    unit, quantity: product.quantity === null ? "" : toTyped(product.quantity, unit, digits),
    serviceIds: product.serviceIds ?? [], validityDays: product.validityDays ?? "", validFrom: product.validFrom ?? "purchase", isShareable: product.isShareable ?? false,
    period: product.period ?? "month", hasAllowance: product.allowance !== null,
    allowance: product.allowance
      ? { unit: product.allowance.unit, quantity: toTyped(product.allowance.quantity, product.allowance.unit, digits) }
      : start.allowance,
    rollover: {
      mode: product.rollover?.mode ?? "none", periods: product.rollover?.periods ?? "",
      cap: product.rollover?.cap && product.allowance ? toTyped(product.rollover.cap, product.allowance.unit, digits) : "",
    },
    trialDays: product.trialDays ?? 0, minimumPeriods: product.minimumPeriods ?? 0, noticeDays: product.noticeDays ?? 0, graceDays: product.graceDays ?? 7,
    allowanceInGrace: product.allowanceInGrace ?? true, canPause: product.canPause ?? true, memberTier: product.memberTier ?? "",
    worth: worthOf(product), amount: money(product.amount), minAmount: money(product.minAmount), maxAmount: money(product.maxAmount),
    packId: product.packId, validityMonths: product.validityMonths ?? "",
  };
}

export function worthOf({ packId, minAmount }: Pick<Product, "packId" | "minAmount">): GiftWorth {
  return packId ? "pack" : minAmount !== null ? "free" : "fixed";
}

const orNull = (value: Num): number | null => (value === "" ? null : value);

/** The body of POST and PATCH: what every product has, and the terms of its kind. */
export function formToProduct(form: ProductForm, currency: string) {
  const terms = { pack: packTerms, subscription: subscriptionTerms, gift_certificate: giftTerms }[form.kind];
  return {
    kind: form.kind, name: form.name.trim(), description: form.description.trim(), price: priceOf(form, currency), isActive: form.isActive, color: form.color,
    vatRate: orNull(form.vatRate), limitPerClient: orNull(form.limitPerClient), ...terms(form, currency),
  };
}

/** A certificate of a free amount costs what it is worth: it has no price of its own. */
function priceOf(form: ProductForm, currency: string): number {
  return form.kind === "gift_certificate" && form.worth === "free" ? 0 : toMinor(form.price, currency);
}

function packTerms(form: ProductForm, currency: string) {
  return {
    unit: form.unit, quantity: toStored(form.quantity, form.unit, currencyDigits(currency)), serviceIds: form.serviceIds,
    validityDays: orNull(form.validityDays), validFrom: form.validFrom, isShareable: form.isShareable,
  };
}

function subscriptionTerms(form: ProductForm, currency: string) {
  const { unit, quantity } = form.allowance;
  const digits = currencyDigits(currency);
  const { mode, cap, periods } = form.rollover;
  return {
    period: form.period, serviceIds: form.serviceIds,
    allowance: form.hasAllowance ? { unit, quantity: toStored(quantity, unit, digits) } : null,
    rollover: form.hasAllowance && mode !== "none"
      ? { mode, cap: mode === "capped" ? toStored(cap, unit, digits) : null, periods: orNull(periods) }
      : { mode: "none" as const, cap: null, periods: null },
    trialDays: Number(form.trialDays), minimumPeriods: Number(form.minimumPeriods), noticeDays: Number(form.noticeDays),
    graceDays: form.graceDays === "" ? 7 : form.graceDays, allowanceInGrace: form.allowanceInGrace, canPause: form.canPause,
    memberTier: form.memberTier.trim() || null,
  };
}

function giftTerms(form: ProductForm, currency: string) {
  const money = (value: Num) => toMinor(value, currency);
  return {
    amount: form.worth === "fixed" ? money(form.amount) : null,
    minAmount: form.worth === "free" ? money(form.minAmount) : null, maxAmount: form.worth === "free" ? money(form.maxAmount) : null,
    packId: form.worth === "pack" ? form.packId : null, validityMonths: orNull(form.validityMonths),
  };
}

/** The products whose place changes when one goes one up or down, each with its new place. */
export function moved(products: readonly Product[], id: string, by: -1 | 1): { id: string; sortOrder: number }[] {
  const from = products.findIndex((product) => product.id === id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= products.length) return [];
  const order = [...products];
  order.splice(to, 0, ...order.splice(from, 1));
  return order.map((product, index) => ({ id: product.id, sortOrder: index + 1, was: product.sortOrder }))
    .filter(({ sortOrder, was }) => sortOrder !== was).map(({ id, sortOrder }) => ({ id, sortOrder }));
}
