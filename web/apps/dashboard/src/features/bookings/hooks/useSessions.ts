import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { slotKeys } from "../keys";
import type { GroupSession } from "../model/entries";

/** Sessions of events and courses from one day to the other, those that nobody has booked yet included. */
export function useSessions(from: string, to: string): GroupSession[] | undefined {
  return useQuery({
    queryKey: slotKeys.board(from, to),
    queryFn: async ({ signal }) => (await api.get<Page<GroupSession>>("/sessions", { query: { from, to }, signal })).items,
    placeholderData: keepPreviousData,
    enabled: usePermission("slot.read"),
  }).data;
}
