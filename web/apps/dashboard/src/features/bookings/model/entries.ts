import type { Schemas } from "@comptoir/client";
import { isOff, statuses, type Booking, type BookingStatus } from "./booking";

/** One occurrence of a group service, with everyone's booking of it. */
export type Session = Pick<
  Booking,
  "id" | "serviceId" | "serviceName" | "startDate" | "endDate" | "color" | "assignedStaff" | "assignedResources"
> & {
  bookings: Booking[];
  /** Seats in all; null while the service is not known. */
  capacity: number | null;
  title: string;
  /** How many queue for a seat. */
  waiting: number;
  /** Holds its people and rooms even while nobody has booked; one of the rolling schedule does not. */
  isPlanned: boolean;
};

/** A session as its board shows it; those of the rolling schedule that nobody booked have no id yet. */
export type GroupSession = Schemas["GroupSessionOut"];

/** What takes one place in a calendar: a booking by itself, or a session. */
export type Entry = Booking | Session;

export function isSession(entry: Entry): entry is Session {
  return "bookings" in entry;
}

export function bookingsOf(entry: Entry): Booking[] {
  return isSession(entry) ? entry.bookings : [entry];
}

/**
 * Bookings of one session become one entry. Seats by service, to know how many there are; sessions, to show those that nobody has booked
 * yet as well. In the order of their starts.
 */
export function gather(bookings: Booking[], seatsByService: ReadonlyMap<string, number> = new Map(), board: readonly GroupSession[] = []): Entry[] {
  const sessions = new Map<string, Session>();
  const entries: Entry[] = [];
  for (const booking of bookings) {
    const { sessionId } = booking;
    const known = sessionId ? sessions.get(sessionId) : undefined;
    if (known) known.bookings.push(booking);
    else if (sessionId) {
      const { serviceId, serviceName, startDate, endDate, color, assignedStaff, assignedResources } = booking;
      const capacity = seatsByService.get(serviceId) ?? null;
      const session = { id: sessionId, serviceId, serviceName, startDate, endDate, color, assignedStaff, assignedResources, capacity, title: "", waiting: 0, isPlanned: true, bookings: [booking] };
      sessions.set(sessionId, session);
      entries.push(session);
    } else entries.push(booking);
  }
  for (const one of board) {
    const known = one.id ? sessions.get(one.id) : undefined;
    if (known) Object.assign(known, { capacity: one.capacity, title: one.title ?? "", waiting: one.waiting });
    else if (one.status !== "cancelled") entries.push(unbooked(one));
  }
  return queued(entries).sort((a, b) => Date.parse(a.startDate) - Date.parse(b.startDate));
}

/** Who waits for a place in a session stands with it, rather than beside it. */
function queued(entries: Entry[]): Entry[] {
  const at = new Map(entries.filter(isSession).map((session) => [`${session.serviceId}@${Date.parse(session.startDate)}`, session]));
  return entries.filter((entry) => {
    const session = !isSession(entry) && entry.status === "waitlisted" && at.get(`${entry.serviceId}@${Date.parse(entry.startDate)}`);
    if (session) session.bookings.push(entry as Booking);
    return !session;
  });
}

function unbooked({ id, serviceId, serviceName, startDate, endDate, color, assignedStaff, assignedResources, capacity, title, waiting, isRolling }: GroupSession): Session {
  return {
    id: id ?? `${serviceId}@${startDate}`, serviceId, serviceName, startDate, endDate, color, capacity, waiting,
    assignedStaff, assignedResources, title: title ?? "", isPlanned: id !== null && !isRolling, bookings: [],
  };
}

/** Whether it may be moved now: a session that is not over, with everyone in it; a booking when the server says so. */
export function isMovable(entry: Entry, now: Date): boolean {
  if (isSession(entry)) return isKept(entry) && Date.parse(entry.endDate) > now.getTime();
  return entry.allowedActions.includes("reschedule");
}

/** Stored, and not only foreseen by the rolling schedule. */
export function isKept({ id }: Session): boolean {
  return !id.includes("@");
}

/** Seats that somebody has; who cancelled or waits for one has none. */
export function participantsOf({ bookings }: Session): number {
  const seated = bookings.filter((booking) => !isOff(booking) && booking.status !== "waitlisted");
  return seated.reduce((sum, { participants }) => sum + participants, 0);
}

/** A session stands where the booking stands that most needs a hand: one to confirm before those that are confirmed. */
export function statusOf(entry: Entry): BookingStatus {
  const [first, ...others] = bookingsOf(entry).map(({ status }) => status);
  return others.reduce((a, b) => (statuses.indexOf(b) < statuses.indexOf(a) ? b : a), first ?? "confirmed");
}
