import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { usePlaceOfWork } from "@/session/useReach";
import { useSession } from "@/session/useSession";
import { calendarKeys } from "../keys";
import type { Named } from "../model/calendars";

type Placed = Named & { locationId: string | null; userId?: string | null };

const none: Placed[] = [];

function useNamed(key: readonly string[], path: string, enabled: boolean): Placed[] {
  const { data } = useQuery({
    queryKey: key, queryFn: ({ signal }) => api.get<Page<Placed>>(path, { query: { isActive: true, limit: 200 }, signal }), enabled,
  });
  return data?.items ?? none;
}

/** Active staff to choose from: oneself, and `others` of one's own location, or of all. */
export function usePeople({ others, enabled = true }: { others: boolean; enabled?: boolean }): Named[] {
  const { user } = useSession();
  const place = usePlaceOfWork();
  const people = useNamed(calendarKeys.people, "/staff", enabled);
  return people.filter(({ locationId, userId }) => userId === user.id || (others && (place === null || locationId === place)));
}

/** Active resources to choose from, where the user works. */
export function useThings(enabled: boolean): Named[] {
  const place = usePlaceOfWork();
  return useNamed(calendarKeys.things, "/resources", enabled).filter(({ locationId }) => place === null || locationId === place);
}
