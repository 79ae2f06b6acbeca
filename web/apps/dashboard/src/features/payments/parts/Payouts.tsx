import { Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { IconReportMoney } from "@tabler/icons-react";
import { DataList, EmptyState, useFormat, useText, type Column } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { paymentKeys } from "../keys";
import type { Payout, Payouts as Answer } from "../model/payment";
import type { PaymentSearch } from "../routes";
import { paymentWords } from "../words";
import { PaymentFilters } from "./PaymentFilters";

type Props = { search: PaymentSearch; onChange: (change: PaymentSearch) => void };

/** What came in and went out, day by day and way by way: to check the till and the bank against. */
export function Payouts({ search, onChange }: Props) {
  const t = useText(paymentWords);
  const query = { from: search.from, to: search.to };
  const { data, isPending, error, refetch } = useQuery({
    queryKey: paymentKeys.payouts(query), queryFn: ({ signal }) => api.get<Answer>("/payments/payouts", { query, signal }), staleTime: 0,
  });
  return (
    <>
      {data && data.items.length > 0 && <Totals totals={data.totals} />}
      <DataList
        label={t.views.payouts} columns={usePayoutColumns()} rowKey={(row) => `${row.day} ${row.provider} ${row.method} ${row.currency}`}
        list={{ items: data?.items ?? [], isPending, error, retry: () => void refetch(), hasMore: false, loadMore: () => undefined, isLoadingMore: false }}
        isNarrowed={Boolean(search.from)} filters={<PaymentFilters search={search} isPayments={false} anyDates={t.lastThirty} onChange={onChange} />}
        empty={<EmptyState icon={IconReportMoney} title={t.payoutsEmpty} text={t.payoutsEmptyText} />}
      />
    </>
  );
}

function Totals({ totals }: { totals: Answer["totals"] }) {
  const t = useText(paymentWords);
  const format = useFormat();
  return totals.map((total) => (
    <Stack key={total.currency} gap={8} mb="md">
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm" component="dl" m={0}>
        {(["gross", "refunded", "lost", "net"] as const).map((name) => (
          <Paper key={name} p={{ base: "sm", sm: "md" }} bg="var(--comptoir-surface)" style={{ border: "1px solid var(--comptoir-line)" }}>
            <Text component="dt" size="xs" c="dimmed">{t.columns[name]}</Text>
            <Text component="dd" m={0} fz={{ base: "1rem", sm: "1.25rem" }} fw={620} className="tabular">{format.money(total[name], total.currency)}</Text>
          </Paper>
        ))}
      </SimpleGrid>
    </Stack>
  ));
}

function usePayoutColumns(): Column<Payout>[] {
  const t = useText(paymentWords);
  const format = useFormat();
  const money = (name: "gross" | "refunded" | "lost"): Column<Payout> => ({
    key: name, header: t.columns[name], align: "right",
    render: (row) => <Text size="sm" className="tabular" c={row[name] === 0 ? "dimmed" : undefined}>{row[name] === 0 ? "—" : format.money(name === "gross" ? row[name] : -row[name], row.currency)}</Text>,
  });
  return [
    {
      key: "day", header: t.columns.day, phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" fw={560} className="tabular">{format.date(row.day)}</Text>
          <Text size="xs" c="dimmed">{[t.ways[row.provider === "counter" ? row.method : row.provider] ?? row.method, t.payoutsOf(row.payments)].join(" · ")}</Text>
        </div>
      ),
    },
    money("gross"), money("refunded"), money("lost"),
    { key: "net", header: t.columns.net, align: "right", phone: "aside", render: (row) => <Text size="sm" fw={600} className="tabular">{format.money(row.net, row.currency)}</Text> },
  ];
}
