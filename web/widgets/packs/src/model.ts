import { moneyText } from "../../booking/src/model/price";
import type { Kind, Product, Unit } from "./documents";
import type { Say } from "./texts/say";

export const KINDS: readonly Kind[] = ["pack", "subscription", "gift_certificate"];

/** "10 séances", "1 h 30", "50 €". */
export function worthText(say: Say, formats: string, unit: Unit, quantity: number, currency: string): string {
  if (unit === "money") return moneyText(formats, quantity, currency);
  if (unit === "credits") return say("credits", { n: quantity });
  const [hours, rest] = [Math.floor(quantity / 60), quantity % 60];
  return !hours ? say("minutes", { n: rest }) : say("hours", { n: hours }) + (rest ? ` ${String(rest).padStart(2, "0")}` : "");
}

/** Of a certificate whose amount the buyer says. */
export const isFree = ({ kind, minAmount }: Product): boolean => kind === "gift_certificate" && minAmount !== null;

/** "120 €", "49 € par mois", "de 20 € à 300 €". */
export function priceText(say: Say, formats: string, product: Product): string {
  const { price, currency, period, minAmount, maxAmount } = product;
  const money = (minor: number): string => moneyText(formats, minor, currency);
  if (isFree(product)) return say("price.from", { min: money(minAmount!), max: money(maxAmount!) });
  if (period) return say(`price.${period}`, { price: money(price) });
  return price ? money(price) : say("price.free");
}

/** What a product promises, a line each; `services` are the house's, by id. */
export function promises(say: Say, formats: string, product: Product, services: readonly { id: string; name: string }[]): string[] {
  const { kind, unit, quantity, currency, price, serviceIds, validityDays, validFrom, allowance, rollover, trialDays, minimumPeriods, noticeDays, validityMonths } = product;
  const names = services.filter(({ id }) => serviceIds?.includes(id)).map(({ name }) => name);
  const worth = (what: Unit, many: number): string => worthText(say, formats, what, many, currency);
  const each = unit === "credits" ? price / quantity! : unit === "minutes" ? (price * 60) / quantity! : 0;
  const lines: (string | false | null | undefined | 0)[] = [
    unit && worth(unit, quantity!) + (each && quantity! > 1 ? ` · ${say(`price.${unit as "credits"}`, { price: moneyText(formats, Math.round(each), currency) })}` : ""),
    allowance && worth(allowance.unit, allowance.quantity),
    kind !== "gift_certificate" && (unit || allowance) && (names.length ? say("fact.services", { names: new Intl.ListFormat(formats).format(names) }) : say("fact.all")),
    validityDays && say(validFrom === "first_use" ? "fact.days.use" : "fact.days", { n: validityDays }),
    rollover?.mode === "all" && say("fact.rollover.all"),
    rollover?.mode === "capped" && allowance && say("fact.rollover.capped", { cap: worth(allowance.unit, rollover.cap!) }),
    trialDays && say("fact.trial", { n: trialDays }),
    minimumPeriods && minimumPeriods > 1 && say("fact.minimum", { n: minimumPeriods }),
    noticeDays && say("fact.notice", { n: noticeDays }),
    validityMonths && say("fact.months", { n: validityMonths }),
    kind === "gift_certificate" && say("fact.send"),
  ];
  return lines.filter((line): line is string => !!line);
}

/** Minor units of an amount as it was typed; NaN when it is none. */
export const minorOf = (typed: string, currency: string): number =>
  Math.round(Number(typed.replace(/\s|€/g, "").replace(",", ".") || NaN) * 10 ** new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits!);
