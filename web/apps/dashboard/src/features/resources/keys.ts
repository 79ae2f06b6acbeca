/** Query keys of resources; the first word is what live updates make stale. */
export const resourceKeys = {
  all: ["resources"] as const,
  list: (query: object) => [...resourceKeys.all, "list", query] as const,
  options: () => [...resourceKeys.all, "options"] as const,
};
