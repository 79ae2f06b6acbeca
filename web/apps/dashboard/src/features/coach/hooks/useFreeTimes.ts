import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import type { Slot } from "../model/offer";
import { coachKeys } from "./useCoachPage";

type Days = { timeZone: string; days: { date: string; slots: Slot[] }[] };

/** Free times of local dates, both included; `bearer` is the key or token that asks. */
export function useFreeTimes(bearer: string | null, serviceId: string, staffId: string | undefined, from: string, to: string, duration?: number) {
  const query = { serviceId, from, to, ...(staffId && { staffId }), ...(duration && { duration: String(duration) }) };
  return useQuery({
    queryKey: coachKeys.slots(query),
    queryFn: async ({ signal }) => (await api.get<Days>("/slots", { query, signal, bearer })).days,
    staleTime: 10_000,
  });
}
