import { Stack, Text } from "@mantine/core";
import { useFormat, useText, type Column } from "@comptoir/ui";
import { productWords } from "../../products/words";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";
import { SaleStatus } from "./SaleStatus";

export function useSaleColumns(): Column<Purchase>[] {
  const t = useText(saleWords);
  const kinds = useText(productWords).kinds;
  const format = useFormat();
  const money = (row: Purchase, minor: number) => format.money(minor, row.currency);
  return [
    {
      key: "what", header: t.columns.what, phone: "title",
      render: (row) => (
        <Stack gap={0}>
          <Text size="sm" fw={560}>{t.times(row.quantity, row.productName)}</Text>
          <Text size="xs" c="dimmed">{[kinds[row.kind], row.period && t.period(row.period.number)].filter(Boolean).join(" · ")}</Text>
        </Stack>
      ),
    },
    { key: "client", header: t.columns.client, render: (row) => <Text size="sm">{row.clientName}</Text> },
    { key: "when", header: t.columns.when, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.createdAt)}</Text> },
    {
      key: "total", header: t.columns.total, align: "right",
      render: (row) => (
        <Stack gap={0}>
          <Text size="sm" className="tabular">{money(row, row.total)}</Text>
          {row.amountDue > 0 && row.amountDue < row.total && <Text size="xs" c="dimmed" className="tabular">{t.due(money(row, row.amountDue))}</Text>}
          {row.amountRefunded > 0 && <Text size="xs" c="dimmed" className="tabular">{t.refundedOf(money(row, row.amountRefunded))}</Text>}
        </Stack>
      ),
    },
    { key: "status", header: t.columns.status, phone: "aside", align: "right", render: (row) => <SaleStatus status={row.status} /> },
  ];
}
