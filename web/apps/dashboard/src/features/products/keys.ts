export const productKeys = {
  all: ["products"] as const,
  list: (query: object) => ["products", "list", query] as const,
  one: (id: string) => ["products", "one", id] as const,
  choices: ["products", "choices"] as const,
};
