import type { Query } from "@/api/api";

export const outboxKeys = {
  all: ["outbox"] as const,
  list: (query: Query) => ["outbox", "list", query] as const,
  one: (id: string) => ["outbox", "one", id] as const,
};
