/** Query keys of locations and closures; the first word is what live updates make stale. */
export const locationKeys = {
  all: ["locations"] as const,
  list: (query: object) => [...locationKeys.all, "list", query] as const,
  options: () => [...locationKeys.all, "options"] as const,
};

export const closureKeys = {
  all: ["closures"] as const,
  list: (query: object) => [...closureKeys.all, "list", query] as const,
};

export const holidayKeys = {
  all: ["holidays"] as const,
  calendar: (locationId: string | null) => ["holidays", "calendar", locationId] as const,
  days: (year: number, locationId: string | null) => ["holidays", "days", year, locationId] as const,
  countries: () => ["holidays", "countries"] as const,
};
