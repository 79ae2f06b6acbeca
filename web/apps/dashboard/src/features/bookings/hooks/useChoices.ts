import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { choiceKeys } from "../keys";
import type { BookableService } from "../model/booking";

export type Named = { id: string; name: string; color?: string | null };

function useChoices<T>(queryKey: readonly unknown[], path: string) {
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api.get<Page<T>>(path, { query: { limit: 200 }, signal })).items,
    staleTime: 60_000,
  });
}

export const useServiceChoices = () => useChoices<BookableService>(choiceKeys.services, "/services");
export const useStaffChoices = () => useChoices<Named>(choiceKeys.staff, "/staff");
export const useResourceChoices = () => useChoices<Named>(choiceKeys.resources, "/resources");
