import type { Booking, BookingStatus } from "@/features/bookings/model/booking";

export type Count = "total" | "upcoming" | "done" | "cancelled";

/** Which statuses a count is of; the total is of all but what was moved elsewhere. */
export const statusesOf: Record<Count, readonly BookingStatus[]> = {
  total: [],
  upcoming: ["pending", "confirmed"],
  done: ["completed", "no-show"],
  cancelled: ["cancelled"],
};

export function countsOf(bookings: readonly Pick<Booking, "status">[]): Record<Count, number> {
  const count = (statuses: readonly BookingStatus[]) => bookings.filter(({ status }) => statuses.includes(status)).length;
  return {
    total: bookings.filter(({ status }) => status !== "rescheduled").length,
    upcoming: count(statusesOf.upcoming),
    done: count(statusesOf.done),
    cancelled: count(statusesOf.cancelled),
  };
}
