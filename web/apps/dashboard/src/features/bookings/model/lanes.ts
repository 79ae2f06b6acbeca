import type { Entry } from "./entries";
import { resourceShades, staffShades, type Setting, type Shade } from "./setting";

export const laneKinds = ["none", "staff", "resources"] as const;
export type LaneKind = (typeof laneKinds)[number];

/** One column of a day: a staff member's or a resource's. Without an id: what nobody has been given. */
export type Lane = { kind: "staff" | "resources"; id: string | null; name: string; color: string | null; units: number; shades: Shade[] };

type Wish = { staff: string[]; resources: string[]; locations: string[] };

/** The lanes of a day: who is active, and whoever else has something that day; narrowed to those chosen. */
export function lanesOf(kind: Lane["kind"], entries: Entry[], setting: Setting, wish: Wish, date: string, timeZone: string): Lane[] {
  const used = new Set(entries.flatMap((entry) => idsIn(entry, kind)));
  const chosen = kind === "staff" ? wish.staff : wish.resources;
  const isShown = (one: { id: string; isActive: boolean; isPlaceholder: boolean; locationId: string | null }) =>
    ((one.isActive && !one.isPlaceholder) || used.has(one.id)) &&
    (chosen.length === 0 || chosen.includes(one.id)) &&
    (wish.locations.length === 0 || one.locationId === null || wish.locations.includes(one.locationId));
  const lanes: Lane[] =
    kind === "staff"
      ? setting.staff.filter(isShown).map((person) => ({ kind, id: person.id, name: person.name, color: person.color || null, units: 1, shades: staffShades(person, setting, date, timeZone) }))
      : setting.resources.filter(isShown).map((thing) => ({ kind, id: thing.id, name: thing.name, color: null, units: thing.units, shades: resourceShades(thing, setting, date, timeZone) }));
  if (chosen.length === 0 && entries.some((entry) => idsIn(entry, kind).length === 0)) lanes.push({ kind, id: null, name: "", color: null, units: Infinity, shades: [] });
  return lanes;
}

export function idsIn(entry: Pick<Entry, "assignedStaff" | "assignedResources">, kind: Lane["kind"]): string[] {
  return kind === "staff" ? entry.assignedStaff.map(({ staffId }) => staffId) : entry.assignedResources.map(({ resourceId }) => resourceId);
}

export function isIn(entry: Entry, { kind, id }: Lane): boolean {
  const ids = idsIn(entry, kind);
  return id === null ? ids.length === 0 : ids.includes(id);
}
