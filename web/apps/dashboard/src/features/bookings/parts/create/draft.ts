import { wallOf } from "@comptoir/ui";
import type { BookableService } from "../../model/booking";
import type { BookingDraft } from "./NewBookingDrawer";

export type BookingForm = {
  serviceId: string;
  participants: number;
  staffId: string;
  duration: number;
  day: string;
  start: string;
  end: string;
  clientId: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  customFieldValues: Record<string, unknown>;
  notes: string;
};

export function emptyForm(draft: BookingDraft, timeZone: string): BookingForm {
  return {
    serviceId: "", participants: 1, staffId: "", duration: 0,
    day: wallOf(draft.start ?? new Date(), timeZone).date,
    start: draft.start ?? "", end: "",
    clientId: draft.clientId ?? "", contactName: draft.contactName ?? "", contactEmail: draft.contactEmail ?? "", contactPhone: draft.contactPhone ?? "",
    customFieldValues: {}, notes: "",
  };
}

/** Rentals and rooms are booked by whole units of their duration. */
export function isByUnit(service: BookableService | undefined): boolean {
  return service?.type === "rental" || service?.type === "room";
}

/** The lengths one may choose: one unit, two… up to the longest, at most twelve of them. */
export function durationsOf({ duration, maxDuration }: BookableService): number[] {
  const count = Math.min(12, Math.max(1, Math.floor((maxDuration ?? duration * 8) / duration)));
  return Array.from({ length: count }, (_, i) => duration * (i + 1));
}

/** The body of POST /bookings: empty answers are left out rather than sent as empty strings. */
export function bodyOf(form: BookingForm) {
  const given = <T,>(value: T | "") => (value === "" ? undefined : value);
  return {
    serviceId: form.serviceId,
    startDate: form.start,
    endDate: given(form.end),
    participants: form.participants,
    staffId: given(form.staffId),
    clientId: given(form.clientId),
    contactName: form.contactName,
    contactEmail: given(form.contactEmail),
    contactPhone: given(form.contactPhone),
    customFieldValues: Object.fromEntries(Object.entries(form.customFieldValues).filter(([, value]) => value !== "" && value !== null)),
    notes: given(form.notes),
    source: "admin",
    payWith: "counter",
  };
}
