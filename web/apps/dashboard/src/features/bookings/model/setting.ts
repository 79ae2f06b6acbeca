import type { Schemas } from "@comptoir/client";
import { inBoth, joined, openSpans, spanBetween, without, type Span } from "./hours";

export type StaffMember = Schemas["StaffOut"];
export type Resource = Schemas["ResourceOut"];
export type LocationOpen = Pick<Schemas["LocationOut"], "id" | "name" | "timeZone" | "weeklyHours" | "isActive">;
/** Time that somebody's own calendar elsewhere says is taken; `calendar` names it to whose it is. */
export type BusyElsewhere = Schemas["BusyOut"];
export type Closure = Pick<Schemas["ClosureOut"], "id" | "name" | "locationId" | "startDate" | "endDate">;

/** Everything around the bookings: who works when, what is open, what is closed. */
export type Setting = { staff: StaffMember[]; resources: Resource[]; locations: LocationOpen[]; closures: Closure[]; busy: BusyElsewhere[] };

export const emptySetting: Setting = { staff: [], resources: [], locations: [], closures: [], busy: [] };

/** Time that nobody can book, and why; a closure, an absence or another calendar has a name of its own. */
export type Shade = Span & { kind: "hours" | "closure" | "off" | "elsewhere"; name: string };

const wholeDay: Span = { from: 0, to: 1440 };

/** Closed time of a staff member's day. */
export function staffShades(person: StaffMember, setting: Setting, date: string, timeZone: string): Shade[] {
  const open = inBoth(openSpans(person, date, timeZone), openAt(person.locationId, setting, date, timeZone));
  const absences = person.timeOff.flatMap(({ start, end, reason }) => {
    const span = spanBetween(new Date(start), new Date(end), date, timeZone);
    return span ? [{ ...span, kind: "off" as const, name: reason }] : [];
  });
  return [...closureShades(person.locationId, setting, date), ...absences, ...elsewhere(person, setting, date, timeZone), ...closed(open)];
}

/** Closed time of a room or a thing: that of the place where it stands. */
export function resourceShades({ locationId }: Resource, setting: Setting, date: string, timeZone: string): Shade[] {
  return [...closureShades(locationId, setting, date), ...closed(openAt(locationId, setting, date, timeZone))];
}

/** Closed time of a whole day: when no place is open, or nobody works; of one person's day also when they are busy elsewhere. */
export function dayShades(setting: Setting, date: string, timeZone: string, only: readonly string[] = []): Shade[] {
  const people = setting.staff.filter(({ id, isActive, isPlaceholder }) => isActive && !isPlaceholder && (only.length === 0 || only.includes(id)));
  const [person, ...others] = people;
  const working = people.length > 0 ? joined(people.flatMap((person) => openSpans(person, date, timeZone))) : [wholeDay];
  const away = person && others.length === 0 ? elsewhere(person, setting, date, timeZone) : [];
  return [...closureShades(null, setting, date), ...away, ...closed(inBoth(working, openAt(null, setting, date, timeZone)))];
}

function elsewhere({ id }: StaffMember, { busy }: Setting, date: string, timeZone: string): Shade[] {
  return busy.filter(({ staffId }) => staffId === id).flatMap(({ start, end, calendar }) => {
    const span = spanBetween(new Date(start), new Date(end), date, timeZone);
    return span ? [{ ...span, kind: "elsewhere" as const, name: calendar ?? "" }] : [];
  });
}

function closed(open: Span[]): Shade[] {
  return without(open).map((span) => ({ ...span, kind: "hours", name: "" }));
}

/** Of one place, or of any when none is named. */
function openAt(locationId: string | null, { locations }: Setting, date: string, timeZone: string): Span[] {
  const places = locations.filter(({ id, isActive }) => (locationId ? id === locationId : isActive));
  if (places.length === 0) return [wholeDay];
  return joined(places.flatMap((place) => openSpans(place, date, timeZone)));
}

/** A closure of one place among several leaves the day itself open. */
function closureShades(locationId: string | null, { closures, locations }: Setting, date: string): Shade[] {
  const isOnly = locations.filter(({ isActive }) => isActive).length <= 1;
  const names = closures
    .filter((one) => one.startDate <= date && date <= one.endDate)
    .filter((one) => one.locationId === null || one.locationId === locationId || isOnly)
    .map(({ name }) => name);
  return names.length > 0 ? [{ ...wholeDay, kind: "closure", name: names.filter(Boolean).join(" · ") }] : [];
}
