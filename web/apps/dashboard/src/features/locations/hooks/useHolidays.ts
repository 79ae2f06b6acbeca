import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { holidayKeys } from "../keys";
import type { Holiday, HolidayCountry, Holidays } from "../model/location";

/** A calendar of public holidays and its days in one year. */
export function useHolidays(locationId: string | null, year: number) {
  const calendar = useQuery({
    queryKey: holidayKeys.calendar(locationId),
    queryFn: ({ signal }) => api.get<Holidays>("/holidays", { query: { locationId }, signal }),
    placeholderData: keepPreviousData,
  });
  const days = useQuery({
    queryKey: holidayKeys.days(year, locationId),
    queryFn: ({ signal }) => api.get<{ items: Holiday[] }>("/holidays/days", { query: { year, locationId }, signal }),
    placeholderData: keepPreviousData,
  });
  return { calendar, days };
}

/** Countries whose holidays are known, each with its regions. */
export function useHolidayCountries(): HolidayCountry[] {
  const { data } = useQuery({
    queryKey: holidayKeys.countries(),
    queryFn: ({ signal }) => api.get<{ items: HolidayCountry[] }>("/holidays/countries", { signal }),
    staleTime: Infinity,
  });
  return data?.items ?? [];
}
