/** Query keys of staff; the first word is what live updates make stale. */
export const staffKeys = {
  all: ["staff"] as const,
  list: (query: object) => [...staffKeys.all, "list", query] as const,
  options: () => [...staffKeys.all, "options"] as const,
};
