import { ActionIcon, Button, Group, Select, SimpleGrid, Skeleton, Switch, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight } from "@tabler/icons-react";
import { ErrorState, Section, useRegion, useText, wallOf } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useReach } from "@/session/useReach";
import { usePermission } from "@/session/useSession";
import { useHolidayCountries, useHolidays } from "../hooks/useHolidays";
import { useLocationOptions } from "../hooks/useLocations";
import { closureKeys, holidayKeys } from "../keys";
import { exceptionsWith, type Holidays } from "../model/location";
import { locationWords } from "../words/locations";
import { ElsewhereNote } from "./ElsewhereNote";
import { HolidayDays } from "./HolidayDays";

/** Public holidays as closures, switched on at once and opened day by day. */
export function HolidaysSection() {
  const t = useText(locationWords).holidays;
  const { locale, timeZone } = useRegion();
  const isInReach = useReach();
  const isAllowed = usePermission("closure.write");
  const locations = useLocationOptions();
  const countries = useHolidayCountries();
  const [locationId, setLocation] = useState<string | null>(null);
  const isElsewhere = !isInReach(locationId);
  const mayWrite = isAllowed && !isElsewhere;
  const [year, setYear] = useState(() => Number(wallOf(new Date(), timeZone).date.slice(0, 4)));
  const { calendar, days } = useHolidays(locationId, year);
  const query = locationId ? { locationId } : {};
  const stale = [holidayKeys.all, closureKeys.all, ["slots"]];
  const change = useSave({ save: (fields: Partial<Holidays>) => api.put<Holidays>("/holidays", fields, { query }), invalidates: stale });
  const drop = useSave({ save: () => api.delete("/holidays", { query }), invalidates: stale });
  const names = new Intl.DisplayNames(locale, { type: "region" });
  const { data } = calendar;
  // What is sent goes by what was saved last: nothing more until that is known.
  const isBusy = change.isBusy || calendar.isFetching;
  const regions = countries.find((each) => each.code === data?.country)?.subdivisions ?? [];
  return (
    <Section
      title={t.title} description={t.hint}
      aside={locations.length > 1 && (
        <Select
          aria-label={t.calendar} placeholder={t.common} clearable w={230} value={locationId} onChange={setLocation}
          data={locations.map((location) => ({ value: location.id, label: location.name }))}
        />
      )}
    >
      {calendar.error && !data && <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} compact />}
      {!data && !calendar.error && <Skeleton h={180} />}
      {data && (
        <>
          {isAllowed && isElsewhere && <ElsewhereNote locationId={locationId} />}
          <Switch
            label={t.enabled} checked={data.enabled} disabled={!mayWrite || isBusy}
            description={locationId && !data.isOwn ? t.follows : undefined}
            onChange={(event) => change.submit({ country: data.country, subdivision: data.subdivision, enabled: event.currentTarget.checked })}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <Select
              label={t.country} searchable allowDeselect={false} disabled={!mayWrite} value={data.country}
              data={countries.map(({ code }) => ({ value: code, label: names.of(code) ?? code })).sort((a, b) => a.label.localeCompare(b.label, locale))}
              onChange={(country) => country && change.submit({ country, subdivision: null, enabled: data.enabled, exceptions: [] })}
            />
            {regions.length > 0 && (
              <Select
                label={t.subdivision} searchable clearable placeholder={t.wholeCountry} disabled={!mayWrite} value={data.subdivision} data={regions}
                onChange={(subdivision) => change.submit({ country: data.country, subdivision, enabled: data.enabled })}
              />
            )}
          </SimpleGrid>
          {locationId && data.isOwn && mayWrite && (
            <div><Button variant="subtle" size="xs" loading={drop.isBusy} onClick={() => drop.submit(undefined)}>{t.followAgain}</Button></div>
          )}
          <Group gap={4}>
            <ActionIcon variant="default" aria-label={t.previousYear} onClick={() => setYear(year - 1)}><IconChevronLeft size={16} /></ActionIcon>
            <Text fw={600} className="tabular" px={8} aria-live="polite">{year}</Text>
            <ActionIcon variant="default" aria-label={t.nextYear} onClick={() => setYear(year + 1)}><IconChevronRight size={16} /></ActionIcon>
          </Group>
          <HolidayDays
            query={days} isOn={data.enabled} worked={data.exceptions} disabled={!mayWrite || isBusy}
            onChange={(date, isClosed) => change.submit({ country: data.country, subdivision: data.subdivision, enabled: data.enabled, exceptions: exceptionsWith(data.exceptions, date, isClosed) })}
          />
        </>
      )}
    </Section>
  );
}
