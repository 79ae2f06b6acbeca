import { keepPreviousData, useQuery, type QueryKey } from "@tanstack/react-query";
import { api, type Query } from "@/api/api";
import { figureKeys } from "../keys";
import type { Occupancy, PeakCell, ServiceFigures, Summary } from "../model/figures";
import { before, intervalOf, type Span } from "../model/period";

export type Filters = { by?: "start" | "creation" | undefined; serviceId?: string | undefined; staffId?: string | undefined; locationId?: string | undefined };

function useFigures<T>(key: QueryKey, path: string, query: Query) {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => api.get<T>(path, { query, signal }), placeholderData: keepPreviousData });
}

/** The sums of a period, bar by bar. */
export function useSummary(span: Span, filters: Filters) {
  const query = { ...span, interval: intervalOf(span), ...filters };
  return useFigures<Summary>(figureKeys.summary(query), "/figures/summary", query);
}

/** The sums of the period before, for comparison. */
export function useSummaryBefore(span: Span, filters: Filters) {
  return useSummary(before(span), filters);
}

export function useServiceFigures(span: Span, filters: Filters) {
  const query = { ...span, by: filters.by, staffId: filters.staffId, locationId: filters.locationId };
  return useFigures<{ items: ServiceFigures[] }>(figureKeys.services(query), "/figures/services", query);
}

export function usePeakHours(span: Span, filters: Filters) {
  const query = { ...span, ...filters };
  return useFigures<{ cells: PeakCell[] }>(figureKeys.peakHours(query), "/figures/peak-hours", query);
}

export function useOccupancy(span: Span) {
  return useFigures<Occupancy>(figureKeys.occupancy(span), "/figures/occupancy", span);
}
