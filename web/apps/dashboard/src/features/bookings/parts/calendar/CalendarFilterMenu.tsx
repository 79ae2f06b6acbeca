import { useText } from "@comptoir/ui";
import { Button, MultiSelect, Popover, Stack } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useLocationChoices, useResourceChoices, useServiceChoices, useStaffChoices, type Named } from "../../hooks/useChoices";
import { statuses } from "../../model/booking";
import { countOf, type CalendarFilters } from "../../model/filters";
import { words } from "../../words";

type Props = { filters: CalendarFilters; onChange: (filters: Partial<CalendarFilters>) => void };

export function CalendarFilterMenu({ filters, onChange }: Props) {
  const t = useText(words);
  const services = useServiceChoices();
  const staff = useStaffChoices();
  const resources = useResourceChoices();
  const locations = useLocationChoices();
  const count = countOf(filters);
  const options = (items: Named[] = []) => items.map(({ id, name }) => ({ value: id, label: name }));
  const shared = { clearable: true, searchable: true, comboboxProps: { withinPortal: false } } as const;
  return (
    <Popover position="bottom-end" width={320} shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={count > 0 ? "light" : "default"} leftSection={<IconFilter size={17} aria-hidden />}>
          {count > 0 ? t.filtersActive(count) : t.filters}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <MultiSelect {...shared} label={t.service} placeholder={filters.services.length ? "" : t.allServices} data={options(services.data)} value={filters.services} onChange={(value) => onChange({ services: value })} />
          <MultiSelect {...shared} label={t.staff} placeholder={filters.staff.length ? "" : t.all} data={options(staff.data)} value={filters.staff} onChange={(value) => onChange({ staff: value })} />
          <MultiSelect {...shared} label={t.resource} placeholder={filters.resources.length ? "" : t.all} data={options(resources.data)} value={filters.resources} onChange={(value) => onChange({ resources: value })} />
          {(locations.data?.length ?? 0) > 1 && (
            <MultiSelect {...shared} label={t.location} placeholder={filters.locations.length ? "" : t.all} data={options(locations.data)} value={filters.locations} onChange={(value) => onChange({ locations: value })} />
          )}
          <MultiSelect {...shared} label={t.statusLabel} placeholder={filters.statuses.length ? "" : t.statusDefault} data={statuses.map((value) => ({ value, label: t.status[value] }))} value={filters.statuses} onChange={(value) => onChange({ statuses: value })} />
          {count > 0 && <Button variant="subtle" size="xs" onClick={() => onChange({ services: [], staff: [], resources: [], locations: [], statuses: [] })}>{t.clearFilters}</Button>}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
