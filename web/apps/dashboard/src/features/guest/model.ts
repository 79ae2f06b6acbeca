import type { GuestBooking } from "./hooks/useGuestBooking";

const endings = ["lapsed", "declined", "below_minimum", "session_cancelled", "offer_lapsed"] as const;
export type Note = "pending" | "payment" | "queue" | "offer" | "cancelled" | "rescheduled" | (typeof endings)[number];

/** What a guest has to be told besides the facts; null when the title says it all. */
export function noteOf(booking: Pick<GuestBooking, "status" | "awaits" | "waitlist" | "cancellationCode">): Note | null {
  const { status, awaits, waitlist, cancellationCode } = booking;
  if (status === "pending") return awaits === "payment" ? "payment" : "pending";
  if (status === "waitlisted") return waitlist?.offerExpiresAt ? "offer" : "queue";
  if (status === "cancelled") return endings.find((code) => code === cancellationCode) ?? "cancelled";
  return status === "rescheduled" ? "rescheduled" : null;
}

/** Whole minutes until an instant, rounded up. */
export const leftUntil = (instant: string, now: number): number => Math.max(0, Math.ceil((Date.parse(instant) - now) / 60_000));

/** The instant on the visitor's own clock, with its weekday; null where both clocks agree. */
export function yoursOf(instant: string, zone: string, own: string, locale: string): string | null {
  const on = (timeZone: string) => new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { timeZone, weekday: "short", hour: "2-digit", minute: "2-digit" }).format(new Date(instant));
  return on(zone) === on(own) ? null : on(own);
}
