import { Group, SegmentedControl, Select } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { useMediaQuery } from "@mantine/hooks";
import { useText } from "@comptoir/ui";
import { useLocationOptions } from "../../locations/hooks/useLocations";
import { useStaffOptions } from "../../services/hooks/useNeedOptions";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import { PERIODS, type PeriodName, type Span } from "../model/period";
import type { FigureSearch } from "../routes";
import { figureWords } from "../words";

type Props = {
  search: FigureSearch;
  span: Span;
  onChange: (change: FigureSearch) => void;
  /** Whether a day may count by when a booking was made. */
  hasBy?: boolean;
};

/** Which days, and of what. */
export function FigureFilters({ search, span, onChange, hasBy = true }: Props) {
  const t = useText(figureWords);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const services = useServiceChoices();
  const staff = useStaffOptions();
  const locations = useLocationOptions();
  const period = search.period ?? "month";
  const periods = PERIODS.map((value) => ({ value, label: t.periods[value] }));
  const choose = (value: string) =>
    onChange(value === "custom" ? { period: "custom", ...span } : { period: value as PeriodName, from: undefined, to: undefined });
  return (
    <Group gap="sm" role="search">
      {isPhone
        ? <Select aria-label={t.period} allowDeselect={false} data={periods} value={period} onChange={(value) => value && choose(value)} w="100%" />
        : <SegmentedControl aria-label={t.period} data={periods} value={period} onChange={choose} />}
      {period === "custom" && (
        <DatePickerInput
          type="range" label={t.dates} labelProps={{ className: "visually-hidden" }} placeholder={t.dates} defaultValue={[span.from, span.to]} valueFormat="D MMM YYYY" allowSingleDateInRange w={{ base: "100%", sm: 260 }}
          onChange={([from, to]) => from && to && onChange({ from, to })}
        />
      )}
      {hasBy && (
        <Select
          aria-label={t.by} allowDeselect={false} w={{ base: "100%", sm: 215 }} value={search.by ?? "start"}
          data={[{ value: "start", label: t.bys.start }, { value: "creation", label: t.bys.creation }]}
          onChange={(value) => onChange({ by: value === "creation" ? value : undefined })}
        />
      )}
      <Select aria-label={t.service} placeholder={t.allServices} clearable searchable w={{ base: "100%", sm: 200 }} data={services} value={search.service ?? null} onChange={(value) => onChange({ service: value ?? undefined })} />
      <Select
        aria-label={t.staff} placeholder={t.allStaff} clearable searchable w={{ base: "100%", sm: 200 }} value={search.staff ?? null}
        data={staff.map((each) => ({ value: each.id, label: each.name }))} onChange={(value) => onChange({ staff: value ?? undefined })}
      />
      {locations.length > 1 && (
        <Select
          aria-label={t.location} placeholder={t.allLocations} clearable w={{ base: "100%", sm: 220 }} value={search.location ?? null}
          data={locations.map((each) => ({ value: each.id, label: each.name }))} onChange={(value) => onChange({ location: value ?? undefined })}
        />
      )}
    </Group>
  );
}
