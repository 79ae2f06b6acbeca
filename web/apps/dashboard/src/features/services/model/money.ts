/** Digits after the comma of a currency (ISO 4217): 2 for EUR, 0 for JPY. */
export function currencyDigits(currency: string): number {
  try {
    return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
}

/** Cents to the amount a person types. */
export function fromMinor(minor: number, currency: string): number {
  return minor / 10 ** currencyDigits(currency);
}

/** The amount a person typed to cents; an empty input is free of charge. */
export function toMinor(amount: number | "", currency: string): number {
  return Math.round(Number(amount) * 10 ** currencyDigits(currency));
}
