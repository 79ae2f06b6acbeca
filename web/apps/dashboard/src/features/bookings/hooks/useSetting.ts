import { addDays, instantOf, useRegion } from "@comptoir/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, type Page } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { choiceKeys } from "../keys";
import type { BusyElsewhere, Closure, Setting } from "../model/setting";
import { useLocationChoices, useResourceChoices, useStaffChoices } from "./useChoices";

function useClosures(from: string, to: string) {
  return useQuery({
    queryKey: choiceKeys.closures(from, to),
    queryFn: async ({ signal }) => (await api.get<Page<Closure>>("/closures", { query: { from, to, limit: 200 }, signal })).items,
    staleTime: 60_000,
    placeholderData: keepPreviousData,
    enabled: usePermission("closure.read"),
  });
}

/** When people are busy in calendars of their own: as fresh as what blocks their free times. */
function useBusyElsewhere(from: string, to: string) {
  const { timeZone } = useRegion();
  const query = { from: instantOf(from, "00:00", timeZone).toISOString(), to: instantOf(addDays(to, 1), "00:00", timeZone).toISOString() };
  return useQuery({
    queryKey: choiceKeys.busy(from, to),
    queryFn: async ({ signal }) => (await api.get<Page<BusyElsewhere>>("/calendar/busy", { query, signal })).items,
    staleTime: 60_000,
    refetchInterval: 60_000,
    placeholderData: keepPreviousData,
    enabled: usePermission("calendar.read"),
  });
}

/** Whether it is known whom and what a day is divided among: until then a place in it is nobody's. */
export function useIsDivided(): boolean {
  const staff = useStaffChoices().isLoading;
  const resources = useResourceChoices().isLoading;
  return !staff && !resources;
}

/** Who works when and what is closed, for the days from one to the other. */
export function useSetting(from: string, to: string): Setting {
  const staff = useStaffChoices().data;
  const resources = useResourceChoices().data;
  const locations = useLocationChoices().data;
  const closures = useClosures(from, to).data;
  const busy = useBusyElsewhere(from, to).data;
  return useMemo(
    () => ({ staff: staff ?? [], resources: resources ?? [], locations: locations ?? [], closures: closures ?? [], busy: busy ?? [] }),
    [staff, resources, locations, closures, busy],
  );
}
