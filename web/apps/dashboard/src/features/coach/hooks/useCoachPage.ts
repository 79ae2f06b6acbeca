import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import type { CoachPageDocument } from "../model/offer";

export const coachKeys = {
  page: (organization: string, coach: string) => ["coach", organization, coach] as const,
  slots: (query: Record<string, string>) => ["coach", "slots", query] as const,
};

/** A coach's public page: no account, no key. */
export function useCoachPage(organization: string, coach: string) {
  return useQuery({
    queryKey: coachKeys.page(organization, coach),
    queryFn: ({ signal }) =>
      api.get<CoachPageDocument>(`/public/coaches/${encodeURIComponent(organization)}/${encodeURIComponent(coach)}`, { signal }),
    retry: false,
    staleTime: 60_000,
  });
}
