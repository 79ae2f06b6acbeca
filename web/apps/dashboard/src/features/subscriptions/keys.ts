export const subscriptionKeys = {
  all: ["subscriptions"] as const,
  list: (query: object) => ["subscriptions", "list", query] as const,
  one: (id: string) => ["subscriptions", "one", id] as const,
  preview: (id: string, productId: string) => ["subscriptions", "preview", id, productId] as const,
};
