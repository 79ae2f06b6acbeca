import { bookingsOf, isSession, type Entry } from "./entries";
import { isOff } from "./booking";
import { idsIn } from "./lanes";
import type { Shade } from "./setting";

/** Where something is about to be put. */
export type Target = { start: Date; end: Date; staffIds: string[]; resourceIds: string[] };

/**
 * What stands in the way: a booking of the same person or thing never gives way; closed hours, an absence or the past
 * give way to staff with a reason.
 */
export type Conflict =
  | { kind: "busy"; with: Entry; who: string }
  | { kind: "past" | "notOffered" }
  | { kind: "closed"; shade: Shade };

export type Buffers = ReadonlyMap<string, { before: number; after: number }>;

type Around = {
  /** What else is in the calendar, itself included. */
  entries: Entry[];
  moved: Entry | null;
  serviceId: string | null;
  buffers: Buffers;
  unitsOf: ReadonlyMap<string, number>;
};

const none = { before: 0, after: 0 };

/** Bookings in the way of a target, those of the same staff first; resources with several units have room for several. */
export function busyAt(target: Target, { entries, moved, serviceId, buffers, unitsOf }: Around): Conflict | null {
  const own = (serviceId && buffers.get(serviceId)) || none;
  const from = target.start.getTime() - own.before * 60_000;
  const to = target.end.getTime() + own.after * 60_000;
  const near = entries.filter((entry) => {
    if (entry.id === moved?.id || !takesTime(entry)) return false;
    const { before, after } = buffers.get(entry.serviceId) ?? none;
    return Date.parse(entry.startDate) - before * 60_000 < to && Date.parse(entry.endDate) + after * 60_000 > from;
  });
  for (const id of target.staffIds) {
    const other = near.find((entry) => idsIn(entry, "staff").includes(id));
    if (other) return { kind: "busy", with: other, who: other.assignedStaff.find(({ staffId }) => staffId === id)?.staffName ?? "" };
  }
  for (const id of target.resourceIds) {
    const others = near.filter((entry) => idsIn(entry, "resources").includes(id));
    const [first] = others;
    if (first && others.length >= (unitsOf.get(id) ?? 1)) {
      return { kind: "busy", with: first, who: first.assignedResources.find(({ resourceId }) => resourceId === id)?.resourceName ?? "" };
    }
  }
  return null;
}

/** Rules in the way, which staff may set aside with a reason. */
export function ruleAt(target: Target, shades: Shade[], span: { from: number; to: number }, now: Date): Conflict | null {
  const inTheWay = (kind: Shade["kind"]) => shades.find((shade) => shade.kind === kind && shade.from < span.to && shade.to > span.from);
  const shade = inTheWay("closure") ?? inTheWay("off") ?? inTheWay("elsewhere") ?? inTheWay("hours");
  if (shade) return { kind: "closed", shade };
  return target.start.getTime() < now.getTime() ? { kind: "past" } : null;
}

function takesTime(entry: Entry): boolean {
  if (isSession(entry)) return (entry.isPlanned && entry.bookings.length === 0) || bookingsOf(entry).some((booking) => !isOff(booking));
  return !isOff(entry) && entry.status !== "waitlisted";
}
