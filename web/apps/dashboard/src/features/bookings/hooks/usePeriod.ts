import { addDays, instantOf, useRegion } from "@comptoir/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { bookingKeys } from "../keys";
import type { Booking } from "../model/booking";

/** All bookings that touch the days from one to the other, both included. */
export function usePeriod(firstDay: string, lastDay: string) {
  const { timeZone } = useRegion();
  return useQuery({
    queryKey: bookingKeys.period(firstDay, lastDay),
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const query = {
        from: instantOf(firstDay, "00:00", timeZone).toISOString(),
        to: instantOf(addDays(lastDay, 1), "00:00", timeZone).toISOString(),
        sort: "startDate",
        limit: 200,
      };
      const bookings: Booking[] = [];
      let cursor: string | null = null;
      do {
        const page: Page<Booking> = await api.get<Page<Booking>>("/bookings", { query: { ...query, cursor }, signal });
        bookings.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return bookings;
    },
  });
}
