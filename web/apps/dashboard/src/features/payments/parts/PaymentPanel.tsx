import { Button, Group, Stack, Text, Title } from "@mantine/core";
import { ConfirmDialog, ErrorState, Facts, SidePanel, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { api } from "@/api/api";
import { useList } from "@/api/useList";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { paymentKeys } from "../keys";
import { refundable, type Payment, type Refund } from "../model/payment";
import { staleAfterMoney } from "../model/stale";
import { paymentWords } from "../words";
import { PaymentStatus, RefundStatus } from "./PaymentStatus";
import { RefundDialog } from "./RefundDialog";

/** One payment: what it was for, how it came, what went back. */
export function PaymentPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(paymentWords);
  const mayWrite = usePermission("payment.write");
  const [asks, setAsks] = useState<"refund" | "withdraw">();
  const { data: payment, error, refetch } = useQuery({
    queryKey: paymentKeys.one(id), queryFn: ({ signal }) => api.get<Payment>(`/payments/${id}`, { signal }),
  });
  const close = () => setAsks(undefined);
  const withdraw = useSave({
    save: () => api.post<Payment>(`/payments/${id}/withdraw`), invalidates: staleAfterMoney, done: t.withdrawn, onDone: close,
  });
  const mayWithdraw = mayWrite && payment?.status === "pending" && payment.purpose === "no_show_fee";
  const mayRefund = mayWrite && payment && refundable(payment) > 0;
  return (
    <SidePanel
      title={t.payment} onClose={onClose}
      footer={(mayRefund || mayWithdraw) && (
        <>
          {mayWithdraw && <Button variant="default" onClick={() => setAsks("withdraw")}>{t.withdraw}</Button>}
          {mayRefund && <Button variant="default" onClick={() => setAsks("refund")}>{t.refund}</Button>}
        </>
      )}
    >
      {!payment && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {payment && <Content payment={payment} />}
      {payment && asks === "refund" && <RefundDialog payment={payment} onClose={close} />}
      <ConfirmDialog
        opened={asks === "withdraw"} onClose={close} title={t.withdrawTitle} text={t.withdrawText} confirmLabel={t.withdraw} isBusy={withdraw.isBusy}
        onConfirm={() => withdraw.submit(undefined)}
      />
    </SidePanel>
  );
}

function Content({ payment }: { payment: Payment }) {
  const t = useText(paymentWords);
  const format = useFormat();
  const when = (instant: string | null) => instant && format.dateTime(instant);
  return (
    <>
      <Group justify="space-between" wrap="nowrap">
        <Text fz="1.625rem" fw={620} className="tabular">{format.money(payment.amount, payment.currency)}</Text>
        <PaymentStatus status={payment.status} />
      </Group>
      <Facts
        of={[
          [t.columns.for, <Subject key="subject" payment={payment} />],
          [t.columns.how, [payment.method && (t.methods[payment.method] ?? payment.method), payment.method !== "wallet" && (t.providers[payment.provider] ?? payment.provider)].filter(Boolean).join(", ")],
          [t.facts.paidAt, when(payment.paidAt)],
          [t.facts.createdAt, !payment.paidAt && when(payment.createdAt)],
          [t.facts.recordedBy, payment.recordedBy === "system" ? t.system : payment.recordedBy],
          [t.facts.note, payment.note],
          [t.facts.externalId, payment.externalId],
          [t.facts.failure, payment.failureCode],
        ]}
      />
      <RefundsOf payment={payment} />
    </>
  );
}

function Subject({ payment }: { payment: Payment }) {
  const t = useText(paymentWords);
  const what = t.purposes[payment.purpose] ?? payment.purpose;
  if (payment.subjectType === "booking") return <>{what} · <Link to="/bookings" search={{ booking: payment.subjectId, period: "any" }}>{t.open.booking}</Link></>;
  if (payment.subjectType === "purchase") return <>{what} · <Link to="/sales" search={{ purchase: payment.subjectId }}>{t.open.purchase}</Link></>;
  return <>{what}</>;
}

function RefundsOf({ payment }: { payment: Payment }) {
  const t = useText(paymentWords);
  const format = useFormat();
  const query = { paymentId: payment.id };
  const list = useList<Refund>(paymentKeys.refunds(query), "/refunds", query);
  if (payment.refundedAmount === 0 && list.items.length === 0) return null;
  return (
    <Stack gap="xs" component="section" aria-label={t.refundsTitle}>
      <Title order={3} size="h4">{t.refundsTitle}</Title>
      {list.items.map((refund) => (
        <Group key={refund.id} justify="space-between" wrap="nowrap" align="flex-start">
          <div>
            <Text size="sm" className="tabular">{format.money(refund.amount, refund.currency)} · {format.dateTime(refund.createdAt)}</Text>
            <Text size="xs" c="dimmed">{[refund.reason, refund.by && t.by(refund.by)].filter(Boolean).join(" · ")}</Text>
          </div>
          <RefundStatus status={refund.status} />
        </Group>
      ))}
    </Stack>
  );
}
