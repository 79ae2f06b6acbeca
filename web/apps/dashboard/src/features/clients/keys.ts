/** Query keys of clients; the first word is what live updates make stale. */
export const clientKeys = {
  all: ["clients"] as const,
  list: (query: object) => [...clientKeys.all, "list", query] as const,
  bookings: (id: string) => ["bookings", "of-client", id] as const,
};
