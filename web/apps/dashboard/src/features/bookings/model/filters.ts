import { isOff, type Booking } from "./booking";
import { bookingsOf, type Entry } from "./entries";

/** What narrows the calendar; an empty list means all. Cancelled bookings show only when asked for. */
export type CalendarFilters = { services: string[]; staff: string[]; resources: string[]; locations: string[]; statuses: string[] };

/** A session passes whole with any of its bookings, so that it still counts everyone. */
export function passes(entry: Entry, filters: CalendarFilters): boolean {
  return bookingsOf(entry).some((booking) => bookingPasses(booking, filters));
}

function bookingPasses(booking: Booking, filters: CalendarFilters): boolean {
  const among = (chosen: string[], ids: string[]) => chosen.length === 0 || ids.some((id) => chosen.includes(id));
  const rightStatus = filters.statuses.length === 0 ? !isOff(booking) : filters.statuses.includes(booking.status);
  return (
    rightStatus &&
    among(filters.services, [booking.serviceId]) &&
    among(filters.locations, booking.locationId ? [booking.locationId] : []) &&
    among(filters.staff, booking.assignedStaff.map(({ staffId }) => staffId)) &&
    among(filters.resources, booking.assignedResources.map(({ resourceId }) => resourceId))
  );
}

export function countOf(filters: CalendarFilters): number {
  return Object.values(filters).filter((chosen) => chosen.length > 0).length;
}
