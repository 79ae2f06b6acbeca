import { createComptoir, type Comptoir, type Schemas } from "./comptoir";

/** A moment, as a `Date` or as RFC 3339 text with its offset. */
type Moment = Date | string;

type Booking = Schemas["BookingIn"];

/** What a booking is made of; moments may be `Date`s. */
export type NewBooking = Omit<Booking, "startDate" | "endDate"> & { startDate: Moment; endDate?: Moment | null };

export type BookingClient = {
  getServices: Comptoir["getServices"];
  /** The same `idempotencyKey` makes the same booking once, however often it is sent. */
  createBooking: (booking: NewBooking, idempotencyKey?: string) => Promise<Schemas["BookingOut"]>;
  /** `status` may be several, separated by commas; all bookings that touch `from` to `to`. */
  getBookings: (filter?: { status?: string; from?: Moment; to?: Moment }) => Promise<Schemas["BookingOut"][]>;
};

type Options = {
  /** Where Comptoir runs, e.g. `https://book.example.com`. */
  baseURL: string;
  /** A secret key on a server; a publishable key in a page. */
  token: string;
  /** The language of refusals: `fr` (default) or `en`. */
  locale?: "fr" | "en";
  fetch?: typeof globalThis.fetch;
};

/** The three calls of the seed's client; a refusal is thrown as `Refused`. */
export function bookingClient({ baseURL, token, ...more }: Options): BookingClient {
  const comptoir = createComptoir({ baseUrl: baseURL, key: token, ...more });
  return {
    getServices: comptoir.getServices,
    createBooking: ({ startDate, endDate, ...rest }, idempotencyKey) =>
      comptoir.createBooking({ ...rest, startDate: text(startDate), ...(endDate && { endDate: text(endDate) }) }, idempotencyKey),
    getBookings: ({ status, from, to } = {}) =>
      comptoir.getBookings({ ...(status && { status }), ...(from && { from: text(from) }), ...(to && { to: text(to) }) }),
  };
}

function text(moment: Moment): string {
  return moment instanceof Date ? moment.toISOString() : moment;
}
