/** Query keys of booking links; the first word is what live updates make stale. */
export const linkKeys = {
  all: ["links"] as const,
  list: (query: object) => ["links", "list", query] as const,
};
