import { Refused, type Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import type { Booking } from "@/features/bookings/model/booking";

export type GuestBooking = Omit<Schemas["GuestBookingOut"], "status" | "location"> & Pick<Booking, "status" | "location">;

export const guestKeys = { one: (token: string) => ["guest", token] as const };

/** A booking seen through the link of its mail. A link that opens nothing is told apart from a server that does not answer. */
export function useGuestBooking(token: string) {
  const query = useQuery({
    queryKey: guestKeys.one(token),
    queryFn: ({ signal }) => api.get<GuestBooking>(`/guest/bookings/${encodeURIComponent(token)}`, { signal }),
  });
  const status = query.error instanceof Refused ? query.error.status : 0;
  const isUnavailable = query.error !== null && (status === 0 || status >= 500 || status === 429);
  return { ...query, isUnavailable, isInvalid: query.error !== null && !isUnavailable };
}
