import type { Schemas } from "@comptoir/client";

export type Subscription = Schemas["SubscriptionOut"];
export type SubscriptionStatus = Subscription["status"];
export type PlanChange = Schemas["PlanChangeOut"];
export type SubscriptionAction = "pause" | "resume" | "cancel" | "change";

export const SUBSCRIPTION_STATUSES = ["trialing", "active", "past_due", "paused", "cancelled", "ended"] as const;
export const isSubscriptionStatus = (value: unknown): value is SubscriptionStatus => SUBSCRIPTION_STATUSES.includes(value as SubscriptionStatus);

/** What comes next: the day something is charged, ends, goes on again or must be paid. */
export type NextStep = { what: "charge" | "end" | "resume" | "grace" | "over"; at: string | null };

export function nextOf({ status, nextChargeAt, cancelAt, pausedUntil, graceUntil, endedAt }: Pick<Subscription, "status" | "nextChargeAt" | "cancelAt" | "pausedUntil" | "graceUntil" | "endedAt">): NextStep {
  if (status === "ended") return { what: "over", at: endedAt };
  if (cancelAt) return { what: "end", at: cancelAt };
  if (status === "paused") return { what: "resume", at: pausedUntil };
  if (status === "past_due") return { what: "grace", at: graceUntil };
  return { what: "charge", at: nextChargeAt };
}

export type CancelForm = { at: "period_end" | "now"; refund: "none" | "prorated"; force: boolean; reason: string };

/** A refund and a way past the minimum term belong to ending at once only. */
export function cancelBody({ at, refund, force, reason }: CancelForm) {
  return { at, ...(at === "now" && { refund, force }), ...(reason.trim() && { reason: reason.trim() }) };
}
