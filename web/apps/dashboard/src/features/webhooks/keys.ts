export const webhookKeys = {
  all: ["webhooks"] as const,
  list: () => ["webhooks", "list"] as const,
  one: (id: string) => ["webhooks", "one", id] as const,
  eventTypes: () => ["webhooks", "event-types"] as const,
  deliveries: (id: string, status: string | null) => ["webhooks", "deliveries", id, status] as const,
  delivery: (id: string) => ["webhooks", "delivery", id] as const,
};
