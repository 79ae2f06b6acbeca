import type { Booking } from "./booking";
import type { Scope } from "./move";

/** Paid and not given back, in minor units. */
export function heldMoney({ amountPaid = 0, amountRefunded = 0 }: Booking): number {
  return amountPaid - amountRefunded;
}

function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Cents as a person types them: 1250 → 12.5; and back. */
export const toMajor = (minor: number, currency: string) => minor / 10 ** digitsOf(currency);
export const toMinor = (major: number | string, currency: string) => Math.round(Number(major) * 10 ** digitsOf(currency));

export const refundChoices = ["full", "policy", "none", "amount"] as const;
export type RefundChoice = (typeof refundChoices)[number];

type Cancelling = { reason: string; scope: Scope; refund: RefundChoice | null; amount: number; notify: boolean };

/** The body of POST /bookings/{id}/cancel; without money held nothing is said of it. */
export function cancelBody({ reason, scope, refund, amount, notify }: Cancelling) {
  return {
    ...(reason.trim() && { reason: reason.trim() }),
    ...(scope !== "this" && { scope }),
    ...(refund && { refund: refund === "amount" ? { amount } : refund }),
    ...(!notify && { notify }),
  };
}
