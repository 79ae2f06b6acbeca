import { isOff } from "./booking";
import { bookingsOf, isSession, type Entry } from "./entries";
import { idsIn } from "./lanes";

/** What narrows the calendar; an empty list means all. Cancelled bookings show only when asked for. */
export type CalendarFilters = { services: string[]; staff: string[]; resources: string[]; locations: string[]; statuses: string[] };

/** A session passes whole with any of its bookings, so that it still counts everyone; one without bookings by itself. */
export function passes(entry: Entry, filters: CalendarFilters): boolean {
  if (isSession(entry) && entry.bookings.length === 0) return filters.statuses.length === 0 && filters.locations.length === 0 && fits(entry, filters);
  return bookingsOf(entry).some((booking) => {
    const rightStatus = filters.statuses.length === 0 ? !isOff(booking) : filters.statuses.includes(booking.status);
    return rightStatus && among(filters.locations, booking.locationId ? [booking.locationId] : []) && fits(booking, filters);
  });
}

function fits(entry: Entry, filters: CalendarFilters): boolean {
  return among(filters.services, [entry.serviceId]) && among(filters.staff, idsIn(entry, "staff")) && among(filters.resources, idsIn(entry, "resources"));
}

function among(chosen: string[], ids: string[]): boolean {
  return chosen.length === 0 || ids.some((id) => chosen.includes(id));
}

export function countOf(filters: CalendarFilters): number {
  return Object.values(filters).filter((chosen) => chosen.length > 0).length;
}
