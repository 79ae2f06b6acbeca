export const promoKeys = {
  all: ["promos"] as const,
  list: (query: object) => ["promos", "list", query] as const,
  uses: (id: string) => ["promos", "uses", id] as const,
};
