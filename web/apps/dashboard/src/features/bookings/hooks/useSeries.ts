import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { bookingKeys } from "../keys";
import type { Booking } from "../model/booking";

/** All bookings of the series that one of them belongs to, in order. */
export function useSeries(id: string, isEnabled: boolean) {
  return useQuery({
    queryKey: bookingKeys.series(id),
    queryFn: async ({ signal }) => (await api.get<Page<Booking>>(`/bookings/${id}/series`, { signal })).items,
    enabled: isEnabled,
  });
}
