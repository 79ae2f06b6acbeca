import { Group, SegmentedControl, Select } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useMediaQuery } from "@mantine/hooks";
import { useText } from "@comptoir/ui";
import { useNavigate } from "@tanstack/react-router";
import { useLocationOptions } from "../../locations/hooks/useLocations";
import { useStaffOptions } from "../../services/hooks/useNeedOptions";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import { PERIODS, type PeriodName, type Span } from "../model/period";
import type { FigureSearch } from "../routes";
import { figureWords } from "../words";

/** Which days, and of what. */
export function FigureFilters({ search, span }: { search: FigureSearch; span: Span }) {
  const t = useText(figureWords);
  const navigate = useNavigate({ from: "/figures" });
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const services = useServiceChoices();
  const staff = useStaffOptions();
  const locations = useLocationOptions();
  const period = search.period ?? "month";
  const periods = PERIODS.map((value) => ({ value, label: t.periods[value] }));
  const go = (change: FigureSearch) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const choose = (value: string) =>
    go(value === "custom" ? { period: "custom", ...span } : { period: value as PeriodName, from: undefined, to: undefined });
  return (
    <Group gap="sm" role="search">
      {isPhone
        ? <Select aria-label={t.period} allowDeselect={false} data={periods} value={period} onChange={(value) => value && choose(value)} w="100%" />
        : <SegmentedControl aria-label={t.period} data={periods} value={period} onChange={choose} />}
      {period === "custom" && (
        <DatePickerInput
          type="range" aria-label={t.dates} placeholder={t.dates} defaultValue={[span.from, span.to]} valueFormat="D MMM YYYY" allowSingleDateInRange w={{ base: "100%", sm: 260 }}
          onChange={([from, to]) => from && to && go({ from, to })}
        />
      )}
      <Select
        aria-label={t.by} allowDeselect={false} w={{ base: "100%", sm: 215 }} value={search.by ?? "start"}
        data={[{ value: "start", label: t.bys.start }, { value: "creation", label: t.bys.creation }]}
        onChange={(value) => go({ by: value === "creation" ? value : undefined })}
      />
      <Select aria-label={t.service} placeholder={t.allServices} clearable searchable w={{ base: "100%", sm: 200 }} data={services} value={search.service ?? null} onChange={(value) => go({ service: value ?? undefined })} />
      <Select
        aria-label={t.staff} placeholder={t.allStaff} clearable searchable w={{ base: "100%", sm: 200 }} value={search.staff ?? null}
        data={staff.map((each) => ({ value: each.id, label: each.name }))} onChange={(value) => go({ staff: value ?? undefined })}
      />
      {locations.length > 1 && (
        <Select
          aria-label={t.location} placeholder={t.allLocations} clearable w={{ base: "100%", sm: 220 }} value={search.location ?? null}
          data={locations.map((each) => ({ value: each.id, label: each.name }))} onChange={(value) => go({ location: value ?? undefined })}
        />
      )}
    </Group>
  );
}
