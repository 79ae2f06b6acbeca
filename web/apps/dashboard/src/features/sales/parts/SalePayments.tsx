import { Badge, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { PaymentStatus } from "../../payments/parts/PaymentStatus";
import { paymentWords } from "../../payments/words";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";
import classes from "./Sale.module.css";

export function SalePayments({ purchase }: { purchase: Purchase }) {
  const t = useText(saleWords);
  const words = useText(paymentWords);
  const format = useFormat();
  const { payments } = purchase;
  if (payments.length === 0 && purchase.amountDue === 0) return null;
  return (
    <section aria-label={t.payments}>
      <Text size="sm" fw={560} mb={6}>{t.payments}</Text>
      {payments.length === 0 && <Text size="sm" c="dimmed">{t.noPayment}</Text>}
      {payments.length > 0 && (
        <ul className={classes.payments}>
          {payments.map((payment) => (
            <li key={payment.id}>
              <div className={classes.words}>
                <b className="tabular">{format.money(payment.amount, payment.currency)}</b>
                <span>{[payment.method && words.methods[payment.method], payment.paidAt && format.dateTime(payment.paidAt), payment.note].filter(Boolean).join(" · ")}</span>
              </div>
              {payment.refundedAmount > 0 && payment.refundedAmount < payment.amount && <Badge color="gray">{t.refundedOf(format.money(payment.refundedAmount, payment.currency))}</Badge>}
              <PaymentStatus status={payment.status} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
