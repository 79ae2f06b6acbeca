const BOOKED = ["bookings", "slots", "sessions", "waitlist", "promos", "figures", "home", "clients", "outbox", "links"];
const PAID = ["payments", "purchases", "subscriptions", "gifts", "invoices", "bookings", "figures", "clients"];

/** Which queries (by the first word of their key) an event of the server makes stale, by the event's first words. */
const readers: [prefix: string, keys: string[]][] = [
  ["booking.", BOOKED],
  ["booking_link.", ["links"]],
  ["series.", BOOKED],
  ["session.", BOOKED],
  ["payment.", PAID],
  ["refund.", PAID],
  ["product.", ["products"]],
  ["purchase.", [...PAID, "products", "wallets", "promos"]],
  ["subscription.", ["subscriptions", "purchases", "wallets"]],
  ["wallet.", ["wallets", "clients"]],
  ["gift.", ["gifts", "wallets"]],
  ["invoice.", ["invoices"]],
  ["promo_code.", ["promos"]],
  ["service.", ["services", "slots", "sessions", "home"]],
  ["planning.staff", ["staff", "slots", "home"]],
  ["planning.resource", ["resources", "slots"]],
  ["planning.closure", ["closures", "slots"]],
  ["planning.holidays", ["holidays", "closures", "slots"]],
  ["identity.", ["members", "clients", "locations", "organization"]],
  ["webhooks.", ["webhooks"]],
  ["widgets.", ["widgets", "home"]],
  ["notifications.", ["outbox"]],
];

/** The query keys to ask again after an event such as `booking.created.v1`. */
export function staleAfter(event: string): string[] {
  return readers.find(([prefix]) => event.startsWith(prefix))?.[1] ?? [];
}
