import { Anchor, Stack, Text, Title } from "@mantine/core";
import { IconListDetails } from "@tabler/icons-react";
import { DataList, EmptyState, useFormat, useText, type Column } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { useQuantity } from "../hooks/useQuantity";
import { walletKeys } from "../keys";
import type { Transaction } from "../model/wallet";
import { walletWords } from "../words";

/** Every movement with the balance after it, the latest first. */
export function Statement({ clientId }: { clientId: string }) {
  const t = useText(walletWords);
  const list = useList<Transaction>(walletKeys.transactions(clientId), `/wallets/${clientId}/transactions`);
  return (
    <Stack gap="sm" component="section" aria-label={t.statement}>
      <Title order={2} size="h3">{t.statement}</Title>
      <DataList
        label={t.statement} list={list} columns={useStatementColumns()} rowKey={(row) => row.id}
        empty={<EmptyState compact icon={IconListDetails} title={t.statementEmpty} text={t.statementEmptyText} />}
      />
    </Stack>
  );
}

function useStatementColumns(): Column<Transaction>[] {
  const t = useText(walletWords);
  const format = useFormat();
  const quantity = useQuantity();
  return [
    {
      key: "what", header: t.columns.what, phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" fw={540}>{t.kinds[row.kind]}{row.label && <Text span size="sm" c="dimmed"> · <Subject row={row} /></Text>}</Text>
          {(row.reason || row.by) && <Text size="xs" c="dimmed">{[row.reason, row.by && t.by(row.by)].filter(Boolean).join(" · ")}</Text>}
        </div>
      ),
    },
    { key: "date", header: t.columns.date, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.at)}</Text> },
    {
      key: "change", header: t.columns.change, align: "right", phone: "aside",
      render: (row) => (
        <Text size="sm" fw={560} className="tabular" c={row.amount > 0 ? "var(--mantine-color-anchor)" : row.amount === 0 ? "dimmed" : undefined}>
          {row.amount === 0 ? t.unchanged : `${row.amount > 0 ? "+ " : ""}${quantity(row.amount, row.unit, row.currency)}`}
        </Text>
      ),
    },
    { key: "after", header: t.columns.after, align: "right", render: (row) => <Text size="sm" className="tabular">{quantity(row.balanceAfter, row.unit, row.currency)}</Text> },
  ];
}

/** What it was for, with the way there. */
function Subject({ row }: { row: Transaction }) {
  const { subjectType, subjectId, label } = row;
  if (subjectType === "booking" && subjectId) return <Anchor size="sm" renderRoot={(props) => <Link to="/bookings" search={{ booking: subjectId, period: "any" }} {...props} />}>{label}</Anchor>;
  if (subjectType === "purchase" && subjectId) return <Anchor size="sm" renderRoot={(props) => <Link to="/sales" search={{ purchase: subjectId }} {...props} />}>{label}</Anchor>;
  return <>{label}</>;
}
