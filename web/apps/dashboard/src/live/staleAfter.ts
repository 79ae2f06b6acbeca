/** Query keys (first word) that an event of a module makes stale. */
const readers: Record<string, string[]> = {
  booking: ["bookings", "slots", "home", "clients", "outbox"],
  service: ["services", "slots"],
  planning: ["staff", "resources", "closures", "slots"],
  staff: ["staff", "slots"],
  resource: ["resources", "slots"],
  closure: ["closures", "slots"],
  identity: ["clients", "members", "locations"],
  client: ["clients"],
  message: ["outbox"],
  notifications: ["outbox"],
};

/** The query keys to ask again after one server-sent event, `{"event": "booking.created.v1", "data": {"id"}}`. */
export function staleAfter(message: string): string[][] {
  try {
    const { event } = JSON.parse(message) as { event?: string };
    return (readers[event?.split(".")[0] ?? ""] ?? []).map((key) => [key]);
  } catch {
    return [];
  }
}
