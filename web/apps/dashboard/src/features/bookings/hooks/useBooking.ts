import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { bookingKeys } from "../keys";
import type { Booking } from "../model/booking";

export type HistoryItem = {
  id: string; at: string; action: string; actor: { type: string; id: string | null; name: string | null };
  before: Record<string, unknown> | null; after: Record<string, unknown> | null; reason: string;
};

export function useBooking(id: string) {
  return useQuery({
    queryKey: bookingKeys.one(id),
    queryFn: ({ signal }) => api.get<Booking>(`/bookings/${id}`, { signal }),
  });
}

export function useHistory(id: string) {
  return useQuery({
    queryKey: bookingKeys.history(id),
    queryFn: async ({ signal }) => (await api.get<Page<HistoryItem>>(`/bookings/${id}/history`, { signal })).items,
  });
}
