import type { Schemas } from "@comptoir/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useList } from "@/api/useList";
import { figureKeys } from "../keys";
import type { Feedback } from "../model/attendance";
import type { Span } from "../model/period";

type Filters = { serviceId?: string | undefined; staffId?: string | undefined; locationId?: string | undefined };
type Mood = Feedback["sentiment"];

/** Who came, per month, person and type; of a coach their own. */
export function useAttendance(span: Span, filters: Filters) {
  const query = { ...span, ...filters };
  return useQuery({
    queryKey: figureKeys.attendance(query),
    queryFn: ({ signal }) => api.get<Schemas["AttendanceOut"]>("/figures/attendance", { query, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What clients said, the latest first. */
export function useFeedback(mood: Mood | undefined, staffId: string | undefined) {
  const query = { limit: 10, ...(mood && { sentiment: mood }), ...(staffId && { staffId }) };
  return useList<Feedback>(figureKeys.feedback(query), "/feedback", query);
}
