import { ConfirmDialog, useText } from "@comptoir/ui";
import { Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../hooks/useBookingAction";
import type { Payment } from "../../model/booking";
import { MoneyField } from "./MoneyField";
import { words } from "./words";

/** Money given back, all that is left of a payment or a part of it. */
export function RefundDialog({ payment, onClose }: { payment: Payment; onClose: () => void }) {
  const t = useText(words);
  const left = payment.amount - payment.refundedAmount;
  const [amount, setAmount] = useState(left);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post(`/payments/${payment.id}/refunds`, { amount, ...(reason.trim() && { reason: reason.trim() }) }),
    invalidates: staleAfterChange, done: t.refunded, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => amount > 0 && submit(undefined)} title={t.refundTitle} text={payment.method === "wallet" ? t.refundToWallet : t.refundText(t.methods[payment.method ?? "other"])} confirmLabel={t.refund} isDangerous isBusy={isBusy}>
      <Stack gap="sm">
        <MoneyField label={t.amount} currency={payment.currency} max={left} value={amount} onChange={setAmount} />
        <TextInput label={t.reason} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}
