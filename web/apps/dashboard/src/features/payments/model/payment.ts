import type { Schemas } from "@comptoir/client";

export type Payment = Schemas["PaymentOut"];
export type Refund = Schemas["RefundOut"];
export type Dispute = Schemas["DisputeOut"];

export const PAYMENT_STATUSES = ["pending", "paid", "partially_refunded", "refunded", "failed", "cancelled", "disputed", "lost"] as const;
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

export const METHODS = ["card", "cash", "transfer", "check", "wallet", "other"] as const;
export type Method = (typeof METHODS)[number];

/** What staff hand over a counter. */
export const COUNTER_METHODS = ["card", "cash", "transfer", "check", "other"] as const;
export type CounterMethod = (typeof COUNTER_METHODS)[number];

export const isStatus = (value: unknown): value is PaymentStatus => PAYMENT_STATUSES.includes(value as PaymentStatus);
export const isMethod = (value: unknown): value is Method => METHODS.includes(value as Method);

/** What of a payment may still be given back, in minor units. */
export function refundable({ status, amount, refundedAmount }: Pick<Payment, "status" | "amount" | "refundedAmount">): number {
  return status === "paid" || status === "partially_refunded" ? amount - refundedAmount : 0;
}

/** Received, given back and kept, of the payments shown; one sum for each currency. */
export function sumsOf(payments: readonly Payment[]): { currency: string; received: number; refunded: number; kept: number }[] {
  const sums = new Map<string, { currency: string; received: number; refunded: number; kept: number }>();
  for (const { status, amount, refundedAmount, currency, provider } of payments) {
    if (provider === "wallet" || !["paid", "partially_refunded", "refunded", "disputed"].includes(status)) continue;
    const sum = sums.get(currency) ?? { currency, received: 0, refunded: 0, kept: 0 };
    sum.received += amount;
    sum.refunded += refundedAmount;
    sum.kept += amount - refundedAmount;
    sums.set(currency, sum);
  }
  return [...sums.values()];
}
