import type { Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { useStaffChoices } from "@/features/bookings/hooks/useChoices";
import type { StaffMember } from "@/features/bookings/model/setting";
import { isOf } from "@/features/planning/model/ofCoach";
import { isHeldAt } from "@/session/reach";
import { usePlaceOfWork } from "@/session/useReach";
import { delivers } from "../model/delivers";

export type LinkedService = Schemas["ServiceOut"];

/** What a link can be to: active services that `person` delivers, or all that are booked where the user works; and who delivers one. */
export function useLinkable(person: StaffMember | undefined) {
  const place = usePlaceOfWork();
  const staff = useStaffChoices();
  const services = useQuery({
    queryKey: ["services", "linkable"],
    queryFn: async ({ signal }) => (await api.get<Page<LinkedService>>("/services", { query: { limit: 200, isActive: true }, signal })).items,
    staleTime: 60_000,
  });
  const people = staff.data?.filter(({ isActive, isPlaceholder }) => isActive && !isPlaceholder) ?? [];
  return {
    services: services.data?.filter((one) => (person ? isOf(one, person) : isHeldAt(place, one, people))) ?? [],
    staffOf: (service: LinkedService | undefined) => (service ? people.filter((one) => delivers(one, service)) : []),
    isPending: services.isPending,
  };
}
