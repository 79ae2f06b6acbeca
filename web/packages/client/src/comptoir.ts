import createClient, { type Client, type Middleware } from "openapi-fetch";
import { refusalOf } from "./refused";
import type { components, operations, paths } from "./schema";

export type Schemas = components["schemas"];

type Options = {
  /** Where Comptoir runs, e.g. `https://book.example.com`. */
  baseUrl: string;
  /** A secret key on a server; a publishable key in a page. */
  key: string;
  /** The language of refusals: `fr` (default) or `en`. */
  locale?: "fr" | "en";
  fetch?: typeof globalThis.fetch;
};

type Bookings = NonNullable<operations["list_bookings"]["parameters"]["query"]>;

export type Comptoir = {
  /** Every endpoint of the API, typed by its OpenAPI document; a refusal is thrown as `Refused`. */
  api: Client<paths>;
  getServices: () => Promise<Schemas["ServiceOut"][]>;
  getBookings: (filter?: Pick<Bookings, "status" | "from" | "to">) => Promise<Schemas["BookingOut"][]>;
  /** The same `idempotencyKey` makes the same booking once, however often it is sent. */
  createBooking: (booking: Schemas["BookingIn"], idempotencyKey?: string) => Promise<Schemas["BookingOut"]>;
};

/** A typed client for one organization, whose key decides what it may do. */
export function createComptoir({ baseUrl, key, locale = "fr", fetch }: Options): Comptoir {
  const api = createClient<paths>({ baseUrl: baseUrl.replace(/\/$/, ""), ...(fetch && { fetch }) });
  const speaking: Middleware = {
    onRequest({ request }) {
      request.headers.set("Authorization", `Bearer ${key}`);
      request.headers.set("Accept-Language", locale);
    },
    async onResponse({ response }) {
      if (!response.ok) throw await refusalOf(response);
    },
  };
  api.use(speaking);
  return {
    api,
    getServices: () =>
      everyPage(async (cursor) => (await api.GET("/api/v1/services", { params: { query: { limit: 200, cursor } } })).data!),
    getBookings: (filter = {}) =>
      everyPage(async (cursor) => (await api.GET("/api/v1/bookings", { params: { query: { ...filter, limit: 200, cursor } } })).data!),
    createBooking: async (body, idempotencyKey) => {
      const headers = idempotencyKey ? { "Idempotency-Key": idempotencyKey } : {};
      return (await api.POST("/api/v1/bookings", { body, headers })).data!;
    },
  };
}

async function everyPage<T>(read: (cursor: string | undefined) => Promise<{ items: T[]; nextCursor?: string | null }>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    items.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  return items;
}
