import { useFormat, useText } from "@comptoir/ui";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import { InvoiceOf } from "../../../invoices/parts/InvoiceOf";
import type { Booking, Payment } from "../../model/booking";
import classes from "./BookingPanel.module.css";
import { PayDialog } from "./PayDialog";
import { RefundDialog } from "./RefundDialog";
import { WalletLine } from "./WalletLine";
import { words } from "./words";

/** What was paid, how, and what is still owed. */
export function PaymentsSection({ booking }: { booking: Booking }) {
  const t = useText(words);
  const format = useFormat();
  const [pays, setPays] = useState(false);
  const [refunded, setRefunded] = useState<Payment | null>(null);
  const may = new Set(booking.allowedActions);
  const { payments = [], amountDue = 0 } = booking;
  if (payments.length === 0 && !may.has("pay")) return null;
  const stands = booking.status === "pending" || booking.status === "confirmed" || booking.status === "completed" || booking.status === "no-show";
  return (
    <section aria-label={t.payments}>
      <Group justify="space-between" mb={6}>
        <Text size="sm" fw={560}>{t.payments}</Text>
        {amountDue > 0 && <Text size="sm" className="tabular">{t.due(format.money(amountDue, booking.currency))}</Text>}
      </Group>
      {payments.length > 0 && (
        <ul className={classes.payments}>
          {payments.map((payment) => (
            <li key={payment.id}>
              <div>
                <b className="tabular">{format.money(payment.amount, payment.currency)}</b>
                <span>{[payment.method ? t.methods[payment.method] : t.paymentPending, payment.method === "wallet" && payment.status === "pending" && t.reserved, payment.paidAt && format.dateTime(payment.paidAt), payment.note].filter(Boolean).join(" · ")}</span>
              </div>
              {payment.purpose === "no_show_fee" && <Badge color="red">{t.noShowFee}</Badge>}
              {payment.refundedAmount > 0 && <Badge color="gray">{t.refundedAmount(format.money(payment.refundedAmount, payment.currency))}</Badge>}
              {may.has("refund") && payment.paidAt && payment.refundedAmount < payment.amount && (
                <Button size="compact-xs" variant="subtle" onClick={() => setRefunded(payment)}>{t.refund}</Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <WalletLine clientId={booking.clientId} />
      <Group gap="xs" mt={payments.length > 0 ? "xs" : 0}>
        {may.has("pay") && <Button size="xs" variant="light" onClick={() => setPays(true)}>{t.pay}</Button>}
        {booking.totalPrice > 0 && <InvoiceOf subject={{ type: "booking", id: booking.id, name: booking.contactName ?? "", email: booking.contactEmail ?? "", stands }} />}
      </Group>
      {pays && <PayDialog booking={booking} onClose={() => setPays(false)} />}
      {refunded && <RefundDialog payment={refunded} onClose={() => setRefunded(null)} />}
    </section>
  );
}
