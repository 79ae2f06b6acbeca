import { Group, SimpleGrid, Skeleton, Switch, Text } from "@mantine/core";
import { ErrorState, useFormat, useText } from "@comptoir/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { Holiday } from "../model/location";
import { locationWords } from "../words/locations";

type Props = {
  query: UseQueryResult<{ items: Holiday[] }>;
  isOn: boolean;
  /** Dates worked all the same: the calendar says so, the list of days may be older than it. */
  worked: string[];
  disabled: boolean;
  onChange: (date: string, isClosed: boolean) => void;
};

/** The holidays of a year; each can be worked. */
export function HolidayDays({ query, isOn, worked, disabled, onChange }: Props) {
  const t = useText(locationWords).holidays;
  const format = useFormat();
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} compact />;
  if (!query.data) return <Skeleton h={160} />;
  if (query.data.items.length === 0) return <Text size="sm" c="dimmed">{t.none}</Text>;
  return (
    <div>
      {!isOn && <Text size="sm" c="dimmed" mb="xs">{t.off}</Text>}
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl" verticalSpacing={0}>
        {query.data.items.map((day) => (
          <Group key={day.date} justify="space-between" wrap="nowrap" py={8} style={{ borderTop: "1px solid var(--comptoir-line)" }}>
            <div>
              <Text size="sm" fw={560}>{typeset(day.name)}</Text>
              <Text size="xs" c="dimmed" className="sentence">{format.date(day.date)}</Text>
            </div>
            {isOn && (
              <Switch
                labelPosition="left" label={worked.includes(day.date) ? t.open : t.closed} aria-label={t.closedOn(typeset(day.name))} checked={!worked.includes(day.date)} disabled={disabled || query.isPlaceholderData}
                onChange={(event) => onChange(day.date, event.currentTarget.checked)}
              />
            )}
          </Group>
        ))}
      </SimpleGrid>
    </div>
  );
}

/** The library of holidays writes typewriter apostrophes. */
function typeset(name: string): string {
  return name.replaceAll("'", "’");
}
