import type { Schemas } from "@comptoir/client";

export type Payment = Schemas["ListedPaymentOut"];
export type Payouts = Schemas["PayoutsOut"];
export type Payout = Schemas["PayoutOut"];
export type Refund = Schemas["ListedRefundOut"];
export type Dispute = Schemas["ListedDisputeOut"];

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

type Sums = { currency: string; received: number; refunded: number; kept: number; byMethod: [method: string, kept: number][] };

/** Received, given back and kept, of the payments shown; one sum for each currency. */
export function sumsOf(payments: readonly Payment[]): Sums[] {
  const sums = new Map<string, Omit<Sums, "byMethod"> & { methods: Map<string, number> }>();
  for (const { status, amount, refundedAmount, currency, provider, method } of payments) {
    if (provider === "wallet" || !["paid", "partially_refunded", "refunded", "disputed"].includes(status)) continue;
    const sum = sums.get(currency) ?? { currency, received: 0, refunded: 0, kept: 0, methods: new Map<string, number>() };
    // Cards taken online are paid out by the provider, those of a terminal by the bank.
    const way = provider === "counter" ? (method ?? "other") : provider;
    sum.methods.set(way, (sum.methods.get(way) ?? 0) + amount - refundedAmount);
    sum.received += amount;
    sum.refunded += refundedAmount;
    sum.kept += amount - refundedAmount;
    sums.set(currency, sum);
  }
  return [...sums.values()].map(({ methods, ...sum }) => ({ ...sum, byMethod: [...methods].sort(([, a], [, b]) => b - a) }));
}
