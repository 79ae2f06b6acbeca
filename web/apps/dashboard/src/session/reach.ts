import type { Role } from "./session";

type Standing = { role: Role; locationId: string | null };
/** Who and what a service names, and where it is itself. */
export type Placed = { locationId?: string | null; named?: { staff: { id: string }[]; resources: { id: string }[] } };
/** Where people and things belong. */
export type Places = readonly { id: string; locationId: string | null }[];

/** The one location whose work somebody sees and sets up; null: everywhere, as for owners and admins. Mirrors the server, which decides. */
export function placeOfWork({ role, locationId }: Standing): string | null {
  return role === "owner" || role === "admin" ? null : locationId;
}

/** Whether what is at `location` (null: at none in particular) may be set up by who works at `place`. */
export function isInReach(place: string | null, location: string | null | undefined): boolean {
  return place === null || !location || location === place;
}

/** The same of a service: where it has no place of its own it is where its people and things are. */
export function isServiceInReach(place: string | null, service: Placed, places: Places): boolean {
  if (place === null || service.locationId) return isInReach(place, service.locationId);
  const found = whereabouts(service, places);
  return found.length === 0 || found.some((one) => isInReach(place, one));
}

/** Whether what is booked of it would be held at `place`: nobody books what they could not see afterwards. */
export function isHeldAt(place: string | null, service: Placed, places: Places): boolean {
  if (place === null) return true;
  if (service.locationId) return service.locationId === place;
  const found = whereabouts(service, places);
  return found.length === 0 || found.includes(place);
}

function whereabouts({ named }: Placed, places: Places): (string | null)[] {
  return [...(named?.staff ?? []), ...(named?.resources ?? [])].map(({ id }) => places.find((one) => one.id === id)?.locationId ?? null);
}
