import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { bookingKeys } from "../keys";
import { isUnanswered, type Booking } from "../model/booking";

/** Every request that waits for an answer, however far ahead its day is; the soonest first; nothing until it is known. */
export function useRequests(now: Date): Booking[] | undefined {
  const { data } = useQuery({
    queryKey: bookingKeys.list({ requests: true }),
    queryFn: ({ signal }) => api.get<Page<Booking>>("/bookings", { query: { status: "pending", from: new Date().toISOString(), sort: "startDate", limit: 200 }, signal }),
  });
  return data?.items.filter((booking) => !isUnanswered(booking, now));
}
