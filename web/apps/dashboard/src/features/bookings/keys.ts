import type { Query } from "@/api/api";

export const bookingKeys = {
  all: ["bookings"] as const,
  list: (query: Query) => ["bookings", "list", query] as const,
  period: (from: string, to: string) => ["bookings", "period", from, to] as const,
  one: (id: string) => ["bookings", "one", id] as const,
  history: (id: string) => ["bookings", "history", id] as const,
  series: (id: string) => ["bookings", "series", id] as const,
};

export const quoteKeys = {
  one: (body: string | null) => ["slots", "quote", body] as const,
  series: (body: string | null) => ["slots", "series", body] as const,
};

export const slotKeys = {
  all: ["slots"] as const,
  free: ["slots", "days"] as const,
  days: (query: Query) => ["slots", "days", query] as const,
  board: (from: string, to: string) => ["sessions", "period", from, to] as const,
  sessions: (query: Query) => ["sessions", "slots", query] as const,
};

/** Short lists to choose from; apart from the pages' own lists, which are cut by cursor. */
export const choiceKeys = {
  services: ["services", "choices"] as const,
  appointments: ["services", "appointments"] as const,
  staff: ["staff", "choices"] as const,
  resources: ["resources", "choices"] as const,
  locations: ["locations", "choices"] as const,
  closures: (from: string, to: string) => ["closures", "choices", from, to] as const,
  busy: (from: string, to: string) => ["calendars", "busy", from, to] as const,
  clients: (search: string) => ["clients", "choices", search] as const,
};
