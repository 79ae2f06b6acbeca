import { useFormat, useText } from "@comptoir/ui";
import { useServices } from "../../services/hooks/useServiceChoices";
import { useQuantity } from "../../wallets/hooks/useQuantity";
import { worthOf, type Product } from "../model/product";
import { useProducts } from "./useProductChoices";
import { productWords } from "../words";

/** What a card says of a product: the document's own terms, whether saved yet or not. */
export type ProductTerms = Omit<Product, "id" | "createdAt" | "updatedAt" | "sales" | "isArchived" | "image" | "metadata" | "sortOrder">;

const NAMES_SHOWN = 2;

/** A product in words, among those of the house that one works for. */
export const useProductText = () => useProductTextOf(useServices(), useProducts());

type Named = { id: string; name: string };

/** A product in words: what it costs, what is in it, and on which terms. */
export function useProductTextOf(services: readonly Named[], products: readonly Named[]) {
  const t = useText(productWords);
  const format = useFormat();
  const quantity = useQuantity();

  function price(product: ProductTerms): string {
    const { currency, minAmount, maxAmount } = product;
    if (product.kind === "gift_certificate" && minAmount !== null && maxAmount !== null)
      return t.fromTo(format.money(minAmount, currency), format.money(maxAmount, currency));
    return product.price === 0 ? t.free : format.money(product.price, currency);
  }

  /** What one session or hour comes to; nothing for money, or for less than two. */
  function each({ kind, unit, quantity: count, price: minor, currency }: ProductTerms): string | null {
    if (kind !== "pack" || !count || minor === 0 || unit === "money") return null;
    if (unit === "credits") return count > 1 ? t.each(format.money(Math.round(minor / count), currency)) : null;
    return count > 60 ? t.eachHour(format.money(Math.round((minor * 60) / count), currency)) : null;
  }

  function contents(product: ProductTerms): string {
    const { kind, unit, allowance, period, currency, amount } = product;
    if (kind === "pack") return product.quantity ? quantity(product.quantity, unit, currency) : "";
    if (kind === "subscription") return allowance ? t.everyPeriod(quantity(allowance.quantity, allowance.unit, currency), t.perPeriod[period ?? "month"]) : t.member;
    if (worthOf(product) === "pack") return t.worthPack(products.find(({ id }) => id === product.packId)?.name ?? "…");
    return amount !== null ? t.worthOf(format.money(amount, currency)) : t.worthFree;
  }

  function paysFor(ids: readonly string[] | null): string {
    if (!ids || ids.length === 0) return t.forAll;
    const names = ids.map((id) => services.find((service) => service.id === id)?.name).filter((name) => name !== undefined);
    const rest = ids.length - NAMES_SHOWN;
    return t.forSome([names.slice(0, NAMES_SHOWN).join(", "), rest > 0 && t.andMore(rest)].filter(Boolean).join(" "));
  }

  /** The lines of small print, most important first. */
  function terms(product: ProductTerms): string[] {
    const { kind, validityDays, validFrom, validityMonths, rollover, allowance, currency, trialDays, minimumPeriods } = product;
    if (kind === "gift_certificate") return validityMonths ? [t.validFor(t.monthCount(validityMonths))] : [];
    if (kind === "pack") {
      const days = validityDays === null ? null : t.dayCount(validityDays);
      return [paysFor(product.serviceIds), days && (validFrom === "first_use" ? t.sinceFirst(days) : t.validFor(days)), product.isShareable && t.share].filter((line) => typeof line === "string");
    }
    const carried = allowance && rollover && rollover.mode !== "none"
      && (rollover.mode === "all" || !rollover.cap ? t.rolled : t.rolledUpTo(quantity(rollover.cap, allowance.unit, currency)));
    return [
      allowance && paysFor(product.serviceIds), carried, Boolean(trialDays) && t.trialOf(t.dayCount(trialDays ?? 0)),
      minimumPeriods ? t.bound(t.periodCount(minimumPeriods)) : t.unbound, product.canPause && t.pausable, product.memberTier && allowance && t.member,
    ].filter((line) => typeof line === "string" && line !== "") as string[];
  }

  return { price, each, contents, terms };
}
