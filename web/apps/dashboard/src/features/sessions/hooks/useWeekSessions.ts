import { addDays } from "@comptoir/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { sessionKeys } from "../keys";
import { DAYS_SHOWN, type AttendedSession, type GroupSession } from "../model/session";

/** Sessions of seven days, of one service or of all. */
export function useWeekSessions(first: string, serviceId: string | undefined) {
  const query = { from: first, to: addDays(first, DAYS_SHOWN - 1), serviceId };
  return useQuery({
    queryKey: sessionKeys.week(query),
    queryFn: ({ signal }) => api.get<{ items: GroupSession[] }>("/sessions", { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** One session with everybody in it. */
export function useAttendedSession(id: string | null | undefined) {
  return useQuery({
    queryKey: sessionKeys.one(id ?? ""),
    queryFn: ({ signal }) => api.get<AttendedSession>(`/sessions/${id}`, { signal }),
    enabled: Boolean(id),
  });
}
