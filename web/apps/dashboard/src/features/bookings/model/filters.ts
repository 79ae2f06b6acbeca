import { isOff, type Booking } from "./booking";

/** What narrows the calendar; an empty list means all. Cancelled bookings show only when asked for. */
export type CalendarFilters = { services: string[]; staff: string[]; resources: string[]; statuses: string[] };

export function passes(booking: Booking, filters: CalendarFilters): boolean {
  const among = (chosen: string[], ids: string[]) => chosen.length === 0 || ids.some((id) => chosen.includes(id));
  const rightStatus = filters.statuses.length === 0 ? !isOff(booking) : filters.statuses.includes(booking.status);
  return (
    rightStatus &&
    among(filters.services, [booking.serviceId]) &&
    among(filters.staff, booking.assignedStaff.map(({ staffId }) => staffId)) &&
    among(filters.resources, booking.assignedResources.map(({ resourceId }) => resourceId))
  );
}

export function countOf(filters: CalendarFilters): number {
  return Object.values(filters).filter((chosen) => chosen.length > 0).length;
}
