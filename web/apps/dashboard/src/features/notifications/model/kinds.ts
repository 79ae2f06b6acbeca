/** Where a kind of message stands in the list: by what it is about, the ones people look for first. */
export const groups = ["bookings", "waitlist", "sessions", "sales", "team"] as const;
export type Group = (typeof groups)[number];

const first = ["booking.reminder", "booking.confirmed", "booking.rescheduled", "booking.cancelled"];
const waitlist = ["booking.waitlisted", "booking.offered", "booking.offer_lapsed", "booking.wait_over"];
const sessions = ["booking.session_cancelled", "booking.below_minimum"];
const ofModule: Record<string, Group> = { booking: "bookings", calendars: "team", meetings: "bookings" };

export function groupOf(kind: string): Group {
  if (waitlist.includes(kind)) return "waitlist";
  if (sessions.includes(kind) || kind.startsWith("booking.series_")) return "sessions";
  return ofModule[kind.split(".")[0] ?? ""] ?? "sales";
}

const rank = (kind: string) => (first.includes(kind) ? first.indexOf(kind) : first.length);

/** Those whose name holds what is looked for, group by group, empty groups left out. */
export function grouped(kinds: readonly string[], nameOf: (kind: string) => string, search: string): { group: Group; kinds: string[] }[] {
  const wanted = search.trim().toLowerCase();
  const found = [...new Set(kinds)].filter((kind) => nameOf(kind).toLowerCase().includes(wanted))
    .sort((a, b) => rank(a) - rank(b) || nameOf(a).localeCompare(nameOf(b)));
  return groups.map((group) => ({ group, kinds: found.filter((kind) => groupOf(kind) === group) })).filter(({ kinds }) => kinds.length > 0);
}
