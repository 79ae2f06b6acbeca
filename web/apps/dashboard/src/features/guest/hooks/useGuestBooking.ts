import { Refused, type Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import type { BookingStatus, Place } from "@/features/bookings/model/booking";

export type GuestBooking = Omit<Schemas["GuestBookingOut"], "status" | "location"> & { status: BookingStatus; location: (Place & Contact) | null };

/** How the place is reached, as far as it says so. */
type Contact = { phone?: string; email?: string };

export const guestKeys = {
  one: (token: string) => ["guest", token] as const,
  series: (token: string) => ["guest", token, "series"] as const,
  slots: (token: string, from: string, to: string) => ["guest", token, "slots", from, to] as const,
  /** Apart from the booking: once it has moved there is nothing left to ask. */
  move: (token: string, start: string) => ["guest-move", token, start] as const,
};

export const guestPath = (token: string, act = ""): string => `/guest/bookings/${encodeURIComponent(token)}${act}`;

/** An offer from the queue, or an answer that the house owes, changes the page while it is open. */
const FOLLOWED_MS = 30_000;

/** A booking seen through the link of its mail. A link that opens nothing is told apart from a server that does not answer. */
export function useGuestBooking(token: string) {
  const query = useQuery({
    queryKey: guestKeys.one(token),
    queryFn: ({ signal }) => api.get<GuestBooking>(guestPath(token), { signal }),
    refetchInterval: ({ state }) => (state.data?.status === "waitlisted" || state.data?.status === "pending" ? FOLLOWED_MS : false),
  });
  const status = query.error instanceof Refused ? query.error.status : 0;
  const isUnavailable = query.error !== null && (status === 0 || status >= 500 || status === 429);
  return { ...query, isUnavailable, isInvalid: query.error !== null && !isUnavailable };
}
