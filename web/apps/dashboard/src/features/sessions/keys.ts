export const sessionKeys = {
  all: ["sessions"] as const,
  week: (query: object) => ["sessions", "week", query] as const,
  one: (id: string) => ["sessions", "one", id] as const,
};
