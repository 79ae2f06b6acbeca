import { Progress, Text } from "@mantine/core";
import { DataList, EmptyState, Section, useFormat, useText, type Column } from "@comptoir/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ServiceFigures } from "../model/figures";
import { figureWords } from "../words";

/** Where it comes from: services, the one that brought most first. */
export function ServiceTable({ query }: { query: UseQueryResult<{ items: ServiceFigures[] }> }) {
  const t = useText(figureWords);
  const format = useFormat();
  const items = query.data?.items.filter((item) => item.count > 0) ?? [];
  const most = Math.max(1, ...items.map((item) => item.bookedValue));
  const columns: Column<ServiceFigures>[] = [
    {
      key: "name", header: t.service, phone: "title",
      render: (row) => (
        <div style={{ minWidth: 120 }}>
          <Text size="sm" fw={560} mb={4}>{row.name}</Text>
          <Progress value={(100 * row.bookedValue) / most} size={5} radius="xl" aria-hidden />
        </div>
      ),
    },
    { key: "count", header: t.count, align: "right", render: (row) => <Text size="sm" className="tabular">{format.number(row.count)}</Text> },
    { key: "value", header: t.value, align: "right", render: (row) => <Text size="sm" className="tabular">{format.money(row.bookedValue)}</Text> },
    { key: "revenue", header: t.revenue, align: "right", render: (row) => <Text size="sm" className="tabular">{format.money(row.revenue)}</Text> },
    { key: "average", header: t.average, align: "right", render: (row) => <Text size="sm" className="tabular">{row.average === null ? "—" : format.money(Math.round(row.average))}</Text> },
    { key: "rate", header: t.rate, align: "right", render: (row) => <Text size="sm" className="tabular">{format.percent(row.cancellationRate, 1)}</Text> },
  ];
  const list = {
    items, isPending: query.isPending, error: query.error, retry: () => void query.refetch(), hasMore: false, loadMore: () => undefined, isLoadingMore: false,
  };
  return (
    <Section title={t.byService}>
      <DataList label={t.byService} list={list} columns={columns} rowKey={(row) => row.serviceId} rowName={(row) => row.name} empty={<EmptyState compact title={t.nothing} />} />
    </Section>
  );
}
