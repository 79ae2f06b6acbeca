/** Query keys of calendars elsewhere, feeds and what they are of. */
export const calendarKeys = {
  all: ["calendars"] as const,
  connections: ["calendars", "connections"] as const,
  clashes: ["calendars", "clashes"] as const,
  feeds: ["calendars", "feeds"] as const,
  providers: ["calendars", "providers"] as const,
  people: ["calendars", "people"] as const,
  things: ["calendars", "things"] as const,
};
