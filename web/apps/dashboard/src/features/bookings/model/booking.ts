import type { Schemas } from "@comptoir/client";

export const statuses = ["pending", "confirmed", "completed", "no-show", "cancelled", "rescheduled", "waitlisted"] as const;
export type BookingStatus = (typeof statuses)[number];

/** What staff may do to a booking in its present state; the server says which. */
export type BookingAction =
  | "confirm" | "decline" | "complete" | "no-show" | "cancel" | "reschedule" | "check-in" | "check-out" | "pay" | "refund" | "participants"
  | "promote" | "offer";

export type Payment = {
  id: string;
  purpose: "booking" | "no_show_fee";
  provider: string;
  method: PaidBy | null;
  amount: number;
  currency: string;
  status: "pending" | "paid" | "partially_refunded" | "refunded" | "failed" | "cancelled" | "disputed" | "lost";
  refundedAmount: number;
  note: string;
  paidAt: string | null;
  createdAt: string;
};

export const payMethods = ["card", "cash", "transfer", "check", "other"] as const;
export type PayMethod = (typeof payMethods)[number];
/** What was paid in advance pays too, but nobody hands it over the counter. */
export type PaidBy = PayMethod | "wallet";

export type Waiting = { position: number; since: string; until: string | null; offeredAt: string | null; offerExpiresAt: string | null };

export type QuoteLine = { kind: string; label: string; unit?: string | null; quantity: number; unitPrice: number; total: number };
export type Quote = { lines?: QuoteLine[]; subtotal?: number; discount?: number; total?: number; vat?: { rate: number; net: number; amount: number } | null };

/** What a booking has besides its time: a hold, money, arrivals, its place in a queue or a series. */
type Course = {
  awaits: "" | "approval" | "payment";
  holdExpiresAt: string | null;
  rescheduledFromId: string | null;
  rescheduledToId: string | null;
  recurringConfig: Record<string, unknown> | null;
  promoCode: string | null;
  amountPaid: number;
  amountRefunded: number;
  amountDue: number;
  checkedInAt: string | null;
  checkedOutAt: string | null;
  missedAt: string | null;
  waitlist: Waiting | null;
  cancellationCode: string;
  payments: Payment[];
  checkInCode: string | null;
};

export type Place = {
  type?: "physical" | "virtual" | "hybrid"; address?: string; room?: string; virtualLink?: string;
};

/** A booking as the API shows it to staff, with the words of this desk for what the document leaves open. */
export type Booking = Required<Omit<Schemas["BookingOut"], "status" | "allowedActions" | "location" | "quote" | keyof Course>> & Partial<Course> & {
  status: BookingStatus;
  quote: Quote;
  allowedActions: BookingAction[];
  location: Place | null;
};

export type Slot = Schemas["SlotOut"];

export type SlotDay = { date: string; slots: Slot[] };

export type CustomField = {
  id: string;
  name?: string;
  label?: string;
  type: "text" | "textarea" | "number" | "select" | "multiselect" | "checkbox" | "date" | "email" | "phone" | "file";
  required?: boolean;
  options?: (string | { value: string; label: string })[];
  placeholder?: string;
  min?: number;
  max?: number;
};

export type Frequency = "daily" | "weekly" | "monthly";

/** What the booking desk needs to know of a service. */
export type BookableService = {
  id: string;
  name: string;
  type: string;
  color: string | null;
  duration: number;
  maxDuration?: number | null;
  durations?: { duration: number; price?: number | null }[] | null;
  price: number;
  currency: string;
  minParticipants?: number | null;
  maxParticipants: number;
  isActive: boolean;
  bufferBefore?: number | null;
  bufferAfter?: number | null;
  locationId?: string | null;
  recurring?: { enabled?: boolean; intervals?: Frequency[]; maxOccurrences?: number | null } | null;
  waitlist?: { enabled?: boolean } | null;
  named?: { staff: { id: string }[]; resources: { id: string }[] };
  requiredStaff?: unknown[] | null;
  requiredResources?: unknown[] | null;
  courseSale?: "session" | "whole" | "both" | null;
  customFields?: CustomField[];
};

/** Still to take place, as far as its status says. */
export function isUpcoming({ status }: Booking): boolean {
  return status === "pending" || status === "confirmed";
}

/** Takes no place in the calendar any more. */
export function isOff({ status }: Booking): boolean {
  return status === "cancelled" || status === "rescheduled";
}

/** A request that its time has overtaken: nothing is left to confirm. */
export function isUnanswered({ status, endDate }: Pick<Booking, "status" | "endDate">, now: Date): boolean {
  return status === "pending" && Date.parse(endDate) <= now.getTime();
}
