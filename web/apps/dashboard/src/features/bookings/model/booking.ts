import type { Schemas } from "@comptoir/client";

export const statuses = ["pending", "confirmed", "completed", "no-show", "cancelled", "rescheduled", "waitlisted"] as const;
export type BookingStatus = (typeof statuses)[number];

/** What staff may do to a booking in its present state; the server says which. */
export const actions = ["confirm", "complete", "no-show", "cancel"] as const;
export type BookingAction = (typeof actions)[number];

export type Place = {
  type?: "physical" | "virtual" | "hybrid"; address?: string; room?: string; virtualLink?: string;
};

/** A booking as the API shows it to staff, with the words of this desk for what the document leaves open. */
export type Booking = Required<Omit<Schemas["BookingOut"], "status" | "allowedActions" | "location">> & {
  status: BookingStatus;
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

/** What the booking desk needs to know of a service. */
export type BookableService = {
  id: string;
  name: string;
  type: string;
  color: string | null;
  duration: number;
  maxDuration?: number | null;
  price: number;
  currency: string;
  minParticipants: number;
  maxParticipants: number;
  isActive: boolean;
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
