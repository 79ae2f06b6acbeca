export const waitlistKeys = {
  all: ["waitlist"] as const,
  list: (query: object) => ["waitlist", "list", query] as const,
};
