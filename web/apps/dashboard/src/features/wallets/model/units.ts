export const UNITS = ["credits", "minutes", "money"] as const;
export type Unit = (typeof UNITS)[number];

type Num = number | "";
const MINUTES = 60;

/** A quantity as it is typed: sessions, hours, or whole units of money; `digits` are the currency's. */
export function toTyped(quantity: number, unit: Unit, digits: number): number {
  if (unit === "minutes") return quantity / MINUTES;
  return unit === "money" ? quantity / 10 ** digits : quantity;
}

/** What the ledger counts: sessions, minutes, minor units. */
export function toStored(typed: Num, unit: Unit, digits: number): number {
  const number = Number(typed);
  if (unit === "minutes") return Math.round(number * MINUTES);
  return Math.round(unit === "money" ? number * 10 ** digits : number);
}
