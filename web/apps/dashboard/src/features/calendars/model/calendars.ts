import type { Schemas } from "@comptoir/client";

export type Connection = Schemas["ConnectionOut"];
export type Calendar = Schemas["CalendarOut"];
export type Clash = Schemas["ClashOut"];
export type Feed = Schemas["FeedOut"];
export type Named = { id: string; name: string };

export type Provider = Connection["provider"];
export type Providers = Schemas["ProvidersOut"];
export type Access = { provider: Provider; staffId: string; url: string; user: string; password: string };

/** Servers that people know by another name than their address. */
export const servers = [
  { name: "iCloud", url: "https://caldav.icloud.com/" },
  { name: "Fastmail", url: "https://caldav.fastmail.com/" },
  { name: "Infomaniak", url: "https://sync.infomaniak.com/" },
  { name: "Yahoo", url: "https://caldav.calendar.yahoo.com/" },
] as const;

/** What a person chose, with one calendar's part changed; at most one of an account shows bookings. */
export function chosen(calendars: readonly Calendar[], id: string, change: Partial<Pick<Calendar, "isBusy" | "isTarget">>): Calendar[] {
  return calendars.map((one) => {
    if (one.id === id) return { ...one, ...change };
    return change.isTarget ? { ...one, isTarget: false } : one;
  });
}

/** As the API takes it. */
export function choices(calendars: readonly Calendar[]) {
  return { calendars: calendars.map(({ id, isBusy, isTarget }) => ({ id, isBusy, isTarget })) };
}

/** An address that opens a calendar application, which subscribes by itself. */
export function subscribing(url: string): string {
  return url.replace(/^https?:/, "webcal:");
}

/** A secret address as it may be looked at over somebody's shoulder. */
export function veiled(url: string): string {
  return url.replace(/[^/]+\.ics$/, "••••••••.ics");
}

/** Monday to Sunday of the week that holds `day` (YYYY-MM-DD). */
export function weekOf(day: string): [string, string] {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  const first = date.toISOString().slice(0, 10);
  date.setUTCDate(date.getUTCDate() + 6);
  return [first, date.toISOString().slice(0, 10)];
}
