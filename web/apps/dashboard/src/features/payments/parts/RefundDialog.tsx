import { Stack, TextInput } from "@mantine/core";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { MoneyField } from "../../bookings/parts/panel/MoneyField";
import { refundable, type Payment, type Refund } from "../model/payment";
import { staleAfterMoney } from "../model/stale";
import { paymentWords } from "../words";

/** Money given back: all that is left of a payment, or a part of it. */
export function RefundDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useText(paymentWords);
  const left = refundable(payment);
  const [amount, setAmount] = useState(left);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post<Refund>(`/payments/${payment.id}/refunds`, { amount, ...(reason.trim() && { reason: reason.trim() }) }),
    invalidates: staleAfterMoney, done: t.refundDone, onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened onClose={onClose} onConfirm={() => amount > 0 && submit(undefined)} title={t.refundTitle} text={t.refundTexts[payment.provider] ?? t.refundTexts.counter}
      confirmLabel={t.refund} isDangerous isBusy={isBusy}
    >
      <Stack gap="sm">
        <MoneyField label={t.amount} currency={payment.currency} max={left} value={amount} onChange={setAmount} />
        <TextInput label={t.reason} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}
