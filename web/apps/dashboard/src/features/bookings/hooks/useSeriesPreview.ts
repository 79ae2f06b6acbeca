import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { quoteKeys } from "../keys";

export type SeriesPreview = {
  occurrences: { startDate: string; endDate: string; status: string; message: string | null; price: number }[];
  missingMonths: string[];
  conflicts: number;
  total: number;
  currency: string;
};

/** The dates a series would have, with those that cannot be had. Nothing is stored. */
export function useSeriesPreview(body: object | null) {
  // As text: the same wish in a new object is the same question.
  const [text] = useDebouncedValue(body && JSON.stringify(body), 400);
  return useQuery({
    queryKey: quoteKeys.series(text),
    queryFn: ({ signal }) => api.post<SeriesPreview>("/bookings/preview", JSON.parse(text ?? "{}"), { signal }),
    enabled: text !== null && body !== null,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
