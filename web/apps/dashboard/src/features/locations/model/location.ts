import type { WeeklyRange } from "../../staff/model/week";

/** One site of the organization; null hours leave it always open. */
export type Location = {
  id: string;
  name: string;
  address: string | null;
  timeZone: string | null;
  phone: string | null;
  email: string | null;
  weeklyHours: WeeklyRange[] | null;
  isActive: boolean;
  createdAt: string;
};

/** Whole local days, first and last included; without a location, all of them. */
export type Closure = { id: string; locationId: string | null; name: string; startDate: string; endDate: string; source?: "manual" | "holiday" };

export type LocationForm = {
  name: string;
  address: string;
  timeZone: string | null;
  phone: string;
  email: string;
  hasHours: boolean;
  weeklyHours: WeeklyRange[];
  isActive: boolean;
};

export function locationToForm(location: Location | undefined): LocationForm {
  return {
    name: location?.name ?? "",
    address: location?.address ?? "",
    timeZone: location?.timeZone ?? null,
    phone: location?.phone ?? "",
    email: location?.email ?? "",
    hasHours: Boolean(location?.weeklyHours),
    weeklyHours: location?.weeklyHours ?? [],
    isActive: location?.isActive ?? true,
  };
}

export function locationToBody(form: LocationForm) {
  const { hasHours, weeklyHours, ...rest } = form;
  return {
    ...rest,
    name: form.name.trim(),
    address: form.address.trim(),
    phone: form.phone.trim(),
    email: form.email.trim(),
    weeklyHours: hasHours ? weeklyHours : null,
  };
}

export type ClosureForm = { locationId: string | null; name: string; startDate: string; endDate: string };

export function closureToForm(closure: Closure | undefined, today: string): ClosureForm {
  return {
    locationId: closure?.locationId ?? null,
    name: closure?.name ?? "",
    startDate: closure?.startDate ?? today,
    endDate: closure?.endDate ?? today,
  };
}

/** A calendar of public holidays: of one location, or (`locationId` null) of all those without one of their own. */
export type Holidays = { locationId: string | null; country: string; subdivision: string | null; enabled: boolean; exceptions: string[]; isOwn: boolean };
export type Holiday = { date: string; name: string; isClosed: boolean };
export type HolidayCountry = { code: string; subdivisions: string[] };

/** The exceptions with a day more or less: closed on it again, or open all the same. */
export function exceptionsWith(exceptions: readonly string[], date: string, isClosed: boolean): string[] {
  const others = exceptions.filter((each) => each !== date);
  return isClosed ? others : [...others, date].sort();
}

/** Those still to come first, the nearest at the top; then the past ones, the latest first. */
export function inOrder(closures: readonly Closure[], today: string): Closure[] {
  const coming = closures.filter((closure) => closure.endDate >= today).sort((a, b) => a.startDate.localeCompare(b.startDate));
  const past = closures.filter((closure) => closure.endDate < today).sort((a, b) => b.startDate.localeCompare(a.startDate));
  return [...coming, ...past];
}
