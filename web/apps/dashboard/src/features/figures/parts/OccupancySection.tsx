import { Progress, SimpleGrid, Skeleton, Stack, Text, Title } from "@mantine/core";
import { ErrorState, Section, useFormat, useText } from "@comptoir/ui";
import { useOccupancy } from "../hooks/useFigures";
import type { Occupied } from "../model/figures";
import type { Span } from "../model/period";
import { figureWords } from "../words";

/** How much of the time that could be sold was. */
export function OccupancySection({ span }: { span: Span }) {
  const t = useText(figureWords);
  const { data, error, refetch } = useOccupancy(span);
  return (
    <Section title={t.occupancy} description={t.occupancyHint}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!data && !error && <Skeleton h={160} />}
      {data && data.staff.length + data.resources.length === 0 && <Text size="sm" c="dimmed">{t.nobody}</Text>}
      {data && (
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
          {data.staff.length > 0 && <Rates title={t.staffOccupancy} items={data.staff} />}
          {data.resources.length > 0 && <Rates title={t.resourceOccupancy} items={data.resources} />}
        </SimpleGrid>
      )}
    </Section>
  );
}

function Rates({ title, items }: { title: string; items: Occupied[] }) {
  const t = useText(figureWords);
  const format = useFormat();
  const hours = (minutes: number) => `${format.number(Math.round(minutes / 60))} h`;
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">{title}</Title>
      {[...items].sort((a, b) => (b.rate ?? -1) - (a.rate ?? -1)).map((item) => (
        <div key={item.id}>
          <Text size="sm" mb={4} style={{ display: "flex", justifyContent: "space-between", gap: 12 }}>
            <span>{item.name}</span>
            <span className="tabular">
              {item.rate === null || item.openMinutes === null
                ? <Text span size="xs" c="dimmed">{t.neverOpen(hours(item.bookedMinutes))}</Text>
                : <>{format.percent(item.rate)} <Text span size="xs" c="dimmed">{t.booked(hours(item.bookedMinutes), hours(item.openMinutes))}</Text></>}
            </span>
          </Text>
          {item.rate !== null && <Progress value={Math.min(100, item.rate * 100)} size={8} radius="xl" aria-label={item.name} />}
        </div>
      ))}
    </Stack>
  );
}
