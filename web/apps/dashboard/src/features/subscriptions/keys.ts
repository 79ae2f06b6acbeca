export const subscriptionKeys = {
  all: ["subscriptions"] as const,
  list: (query: object) => ["subscriptions", "list", query] as const,
  one: (id: string) => ["subscriptions", "one", id] as const,
  /** Apart from the others: what a change would cost is not asked again once it is made. */
  preview: (id: string, productId: string) => ["plan-change", id, productId] as const,
};
