export const saleKeys = {
  all: ["purchases"] as const,
  list: (query: object) => ["purchases", "list", query] as const,
  one: (id: string) => ["purchases", "one", id] as const,
  quote: (body: string | null) => ["products", "quote", body] as const,
};
