import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { choiceKeys } from "../keys";
import type { BookableService } from "../model/booking";
import type { LocationOpen, Resource, StaffMember } from "../model/setting";

export type Named = { id: string; name: string };

function useChoices<T>(queryKey: readonly unknown[], path: string, permission: string, isWanted = true) {
  return useQuery({
    queryKey,
    queryFn: async ({ signal }) => (await api.get<Page<T>>(path, { query: { limit: 200 }, signal })).items,
    staleTime: 60_000,
    enabled: usePermission(permission) && isWanted,
  });
}

export const useServiceChoices = (isWanted = true) => useChoices<BookableService>(choiceKeys.services, "/services", "service.read", isWanted);
export const useStaffChoices = () => useChoices<StaffMember>(choiceKeys.staff, "/staff", "staff.read");
export const useResourceChoices = () => useChoices<Resource>(choiceKeys.resources, "/resources", "resource.read");
export const useLocationChoices = () => useChoices<LocationOpen>(choiceKeys.locations, "/locations", "location.read");
