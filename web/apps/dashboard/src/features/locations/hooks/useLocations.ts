import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { useReach } from "@/session/useReach";
import { usePermission } from "@/session/useSession";
import { locationKeys } from "../keys";
import type { Location } from "../model/location";

/** All locations, for menus; none for someone who may not read them. */
export function useLocationOptions(): Location[] {
  const mayRead = usePermission("location.read");
  const { data } = useQuery({
    queryKey: locationKeys.options(),
    queryFn: ({ signal }) => api.get<Page<Location>>("/locations", { query: { limit: 200 }, signal }),
    enabled: mayRead,
  });
  return data?.items ?? [];
}

/** Where the user may put something; `kept`, where it is already, stays on the list. */
export function useLocationsInReach(kept?: string | null): Location[] {
  const isInReach = useReach();
  return useLocationOptions().filter(({ id }) => isInReach(id) || id === kept);
}
