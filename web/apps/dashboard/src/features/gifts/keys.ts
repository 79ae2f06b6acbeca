export const giftKeys = {
  all: ["gifts"] as const,
  list: (query: object) => ["gifts", "list", query] as const,
  one: (id: string) => ["gifts", "one", id] as const,
};
