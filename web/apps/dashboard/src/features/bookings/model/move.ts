import type { Booking } from "./booking";
import type { Conflict, Target } from "./conflicts";
import { idsIn } from "./lanes";
import type { Session } from "./entries";

export const scopes = ["this", "following", "all"] as const;
export type Scope = (typeof scopes)[number];

/** What is about to be moved: by a drop, which says where, or from its panel, which asks. */
export type MoveWish = { booking: Booking; target: Target | null; conflict: Conflict | null } | { session: Session; target: Target; conflict: Conflict | null };

export type Place = { start: string; end: string; staffId: string | null; resourceIds: string[] | null };

/** Where a drop puts a booking: only what changes is said. */
export function placeOf(booking: Booking, target: Target): Place {
  const added = target.staffIds.find((id) => !idsIn(booking, "staff").includes(id));
  const had = idsIn(booking, "resources");
  const sameThings = had.length === target.resourceIds.length && target.resourceIds.every((id) => had.includes(id));
  return { start: target.start.toISOString(), end: target.end.toISOString(), staffId: added ?? null, resourceIds: sameThings ? null : target.resourceIds };
}

type How = { notify: boolean; scope: Scope; reason: string };

/** The body of POST /bookings/{id}/reschedule. A length is said only when it changes, so that a series keeps its own. */
export function moveBody(booking: Booking, place: Place, { notify, scope, reason }: How) {
  const length = (from: string, to: string) => Date.parse(to) - Date.parse(from);
  const isResized = length(place.start, place.end) !== length(booking.startDate, booking.endDate);
  return {
    startDate: place.start,
    notify,
    ...(isResized && { endDate: place.end }),
    ...(place.staffId && { staffId: place.staffId }),
    ...(place.resourceIds && { resourceIds: place.resourceIds }),
    ...(scope !== "this" && { scope }),
    ...(reason.trim() && { override: { reason: reason.trim() } }),
  };
}

/** Part of a series: its first booking, or one that names it. */
export function isInSeries({ parentBookingId, recurringConfig }: Booking): boolean {
  return Boolean(parentBookingId ?? recurringConfig);
}
