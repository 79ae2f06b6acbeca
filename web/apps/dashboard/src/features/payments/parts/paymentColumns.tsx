import { Badge, Stack, Text } from "@mantine/core";
import { useFormat, useText, type Column } from "@comptoir/ui";
import type { Dispute, Payment, Refund } from "../model/payment";
import { paymentWords } from "../words";
import { PaymentStatus, RefundStatus } from "./PaymentStatus";

export function usePaymentColumns(): Column<Payment>[] {
  const t = useText(paymentWords);
  const format = useFormat();
  return [
    {
      key: "client", header: t.columns.client, phone: "title",
      render: (row) => (
        <div>
          <Text size="sm" fw={560}>{row.clientName || row.clientEmail || "—"}</Text>
          <Text size="xs" c="dimmed">{t.purposes[row.purpose] ?? t.subjects[row.subjectType] ?? row.purpose}</Text>
        </div>
      ),
    },
    {
      key: "how", header: t.columns.how,
      render: (row) => (
        <div>
          <Text size="sm">{row.method ? (t.methods[row.method] ?? row.method) : "—"}</Text>
          {row.method !== "wallet" && <Text size="xs" c="dimmed">{t.providers[row.provider] ?? row.provider}</Text>}
        </div>
      ),
    },
    { key: "when", header: t.columns.when, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.paidAt ?? row.createdAt)}</Text> },
    {
      key: "amount", header: t.columns.amount, align: "right",
      render: (row) => (
        <Stack gap={0} align="flex-end">
          <Text size="sm" fw={600} className="tabular">{format.money(row.amount, row.currency)}</Text>
          {row.refundedAmount > 0 && <Text size="xs" c="dimmed" className="tabular">{t.refundedOf(format.money(row.refundedAmount, row.currency))}</Text>}
        </Stack>
      ),
    },
    { key: "status", header: t.columns.status, phone: "aside", align: "right", render: (row) => <PaymentStatus status={row.status} /> },
  ];
}

export function useRefundColumns(): Column<Refund>[] {
  const t = useText(paymentWords);
  const format = useFormat();
  return [
    { key: "client", header: t.columns.client, phone: "title", render: (row) => <Text size="sm" fw={560}>{row.clientName || row.clientEmail || "—"}</Text> },
    { key: "amount", header: t.columns.amount, render: (row) => <Text size="sm" fw={600} className="tabular">{format.money(row.amount, row.currency)}</Text> },
    { key: "reason", header: t.columns.reason, render: (row) => <Text size="sm">{row.reason || "—"}</Text> },
    { key: "how", header: t.columns.how, render: (row) => <Text size="sm">{t.providers[row.provider] ?? row.provider}</Text> },
    { key: "by", header: t.columns.by, render: (row) => <Text size="sm">{row.by ?? "—"}</Text> },
    { key: "when", header: t.columns.when, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.createdAt)}</Text> },
    { key: "status", header: t.columns.status, phone: "aside", align: "right", render: (row) => <RefundStatus status={row.status} /> },
  ];
}

export function useDisputeColumns(): Column<Dispute>[] {
  const t = useText(paymentWords);
  const format = useFormat();
  return [
    { key: "client", header: t.columns.client, phone: "title", render: (row) => <Text size="sm" fw={560}>{row.clientName || row.clientEmail || "—"}</Text> },
    { key: "amount", header: t.columns.amount, render: (row) => <Text size="sm" fw={600} className="tabular">{format.money(row.amount, row.currency)}</Text> },
    { key: "reason", header: t.columns.reason, render: (row) => <Text size="sm">{row.reason ? (t.disputeReasons[row.reason] ?? row.reason) : "—"}</Text> },
    { key: "when", header: t.columns.when, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.openedAt)}</Text> },
    {
      key: "due", header: t.columns.due,
      render: (row) => <Text size="sm" className="tabular">{row.evidenceDueAt && !row.closedAt ? format.dateTime(row.evidenceDueAt) : "—"}</Text>,
    },
    {
      key: "status", header: t.columns.status, phone: "aside", align: "right",
      render: (row) => <Badge color={row.status === "won" ? "pine" : row.closedAt ? "gray" : "red"}>{t.disputeStatuses[row.status] ?? row.status}</Badge>,
    },
  ];
}
