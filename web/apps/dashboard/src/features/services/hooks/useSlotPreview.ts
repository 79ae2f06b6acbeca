import { addDays, useRegion, wallOf } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { serviceKeys } from "../keys";

export type Slot = { start: string; end: string; remaining: number; staffIds: string[]; priceFrom: number };
export type SlotDays = { timeZone: string; days: { date: string; slots: Slot[] }[] };

export const DAYS_SHOWN = 14;

/** What the saved service yields from today on, in its own zone. */
export function useSlotPreview(serviceId: string | undefined) {
  const { timeZone } = useRegion();
  const from = wallOf(new Date(), timeZone).date;
  const to = addDays(from, DAYS_SHOWN - 1);
  return useQuery({
    queryKey: serviceKeys.slots(serviceId ?? "", from),
    queryFn: ({ signal }) => api.get<SlotDays>("/slots", { query: { serviceId, from, to }, signal }),
    enabled: Boolean(serviceId),
  });
}
