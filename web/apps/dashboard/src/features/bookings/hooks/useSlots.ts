import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { slotKeys } from "../keys";
import type { SlotDay } from "../model/booking";

type Wish = { serviceId: string; from: string; to: string; staffId?: string; resourceId?: string; participants?: number; duration?: number };

/** Free slots, day by day; asks nothing until a service is chosen. */
export function useSlots(wish: Wish) {
  return useQuery({
    queryKey: slotKeys.days(wish),
    queryFn: async ({ signal }) => (await api.get<{ timeZone: string; days: SlotDay[] }>("/slots", { query: wish, signal })).days,
    enabled: wish.serviceId !== "",
    staleTime: 5_000,
  });
}
