/** Query keys of a coach's settings; the first words are what live updates make stale. */
export const planningKeys = {
  reasons: ["services", "reasons"] as const,
  types: ["services", "types"] as const,
};
