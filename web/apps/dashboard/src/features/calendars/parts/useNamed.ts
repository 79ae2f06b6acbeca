import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { calendarKeys } from "../keys";
import type { Named } from "../model/calendars";

const none: Named[] = [];

function useNamed(key: readonly string[], path: string, enabled: boolean): Named[] {
  const { data } = useQuery({
    queryKey: key, queryFn: ({ signal }) => api.get<Page<Named>>(path, { query: { isActive: true, limit: 200 }, signal }), enabled,
  });
  return data?.items ?? none;
}

/** Active staff to choose from. */
export const usePeople = (enabled: boolean) => useNamed(calendarKeys.people, "/staff", enabled);
/** Active resources to choose from. */
export const useThings = (enabled: boolean) => useNamed(calendarKeys.things, "/resources", enabled);
