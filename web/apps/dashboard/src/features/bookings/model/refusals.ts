import type { Refused } from "@comptoir/client";
import type { Slot } from "./booking";

/** What no reason of staff sets aside: a booking's own state, money, a code, a person's mistake in a field. */
const hard = ["booking.transition_not_allowed", "booking.series_conflicts", "booking.session_full", "booking.promo_code", "booking.custom", "booking.override", "booking.participants", "booking.payment", "platform.", "network"];

/**
 * Whether staff may try again with a reason. Hours, windows, grids and limits give way; a taken slot may be one that is only not offered:
 * the server never lets two bookings of a calendar overlap, whatever the reason.
 */
export function mayOverride(refused: Refused | null): boolean {
  if (!refused || (refused.status !== 409 && refused.status !== 422)) return false;
  const codes = refused.errors.length > 0 ? refused.errors.map(({ code }) => code) : [refused.code];
  return codes.every((code) => code.startsWith("booking.") && !hard.some((prefix) => code.startsWith(prefix)));
}

/** Free times near the one that was refused. */
export function nearestOf(refused: Refused | null): Slot[] {
  const near = refused?.code === "booking.slot_taken" ? refused.problem.nearest : null;
  return Array.isArray(near) ? (near as Slot[]) : [];
}
