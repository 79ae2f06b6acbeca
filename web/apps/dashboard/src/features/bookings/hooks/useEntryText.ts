import { useFormat, useText } from "@comptoir/ui";
import { isSession, participantsOf, statusOf, type Entry } from "../model/entries";
import { words } from "../words";

/** An entry in words: a booking goes by its client's name, a session by its service's and how many take part. */
export function useEntryText(entry: Entry) {
  const t = useText(words);
  const format = useFormat();
  const staff = entry.assignedStaff.map(({ staffName }) => staffName).join(", ");
  const rooms = entry.assignedResources.map(({ resourceName }) => resourceName).join(", ");
  const status = statusOf(entry);
  if (isSession(entry)) {
    const taken = participantsOf(entry);
    const name = entry.title || entry.serviceName;
    const seats = [t.seats(taken, entry.capacity), entry.waiting > 0 && t.waitingCount(entry.waiting)].filter(Boolean).join(", ");
    return {
      name, status, staff, seats, what: "", details: [seats, staff, rooms],
      count: `${entry.capacity === null ? taken : `${taken}/${entry.capacity}`}${entry.waiting > 0 ? ` +${entry.waiting}` : ""}`,
      isEmpty: entry.bookings.length === 0, isHere: false,
      label: spoken([format.span(entry.startDate, entry.endDate), name, seats, staff && t.with(staff), status === "pending" && t.status.pending]),
    };
  }
  const name = entry.contactName || entry.reference;
  return {
    name, status, staff, seats: "", what: entry.serviceName, count: "", isEmpty: false, isHere: status === "confirmed" && Boolean(entry.checkedInAt),
    details: [entry.serviceName, staff, rooms, entry.participants > 1 && t.people(entry.participants)],
    label: spoken([format.span(entry.startDate, entry.endDate), name, entry.serviceName, staff && t.with(staff), t.status[status], entry.checkedInAt && status === "confirmed" && t.arrived]),
  };
}

function spoken(parts: (string | false | null | undefined)[]): string {
  return parts.filter(Boolean).join(", ");
}
