import { Select, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { MoneyField } from "../../bookings/parts/panel/MoneyField";
import { COUNTER_METHODS, type CounterMethod } from "../../payments/model/payment";
import { staleAfterMoney } from "../../payments/model/stale";
import { paymentWords } from "../../payments/words";
import type { Purchase } from "../model/sale";
import { saleWords } from "../words";

type Props = { purchase: Purchase; onClose: () => void };

/** Money received at the counter for something sold before. */
export function PaySale({ purchase, onClose }: Props) {
  const t = useText(saleWords);
  const methods = useText(paymentWords).methods;
  const [amount, setAmount] = useState(purchase.amountDue);
  const [method, setMethod] = useState<CounterMethod>("card");
  const [note, setNote] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post<Purchase>(`/purchases/${purchase.id}/payments`, { amount, method, ...(note.trim() && { note: note.trim() }) }),
    invalidates: staleAfterMoney, done: t.paid, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => amount > 0 && submit(undefined)} title={t.payTitle} confirmLabel={t.pay} isBusy={isBusy}>
      <Stack gap="sm">
        <MoneyField label={t.columns.total} currency={purchase.currency} max={purchase.amountDue} value={amount} onChange={setAmount} />
        <Select
          label={t.method} allowDeselect={false} value={method} onChange={(value) => setMethod(value as CounterMethod)}
          data={COUNTER_METHODS.map((value) => ({ value, label: methods[value] ?? value }))}
        />
        <TextInput label={t.note} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}

export function CancelSale({ purchase, onClose }: Props) {
  const t = useText(saleWords);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post<Purchase>(`/purchases/${purchase.id}/cancel`, { reason: reason.trim() }), invalidates: staleAfterMoney, done: t.cancelled, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => submit(undefined)} title={t.cancelTitle} text={t.cancelText} confirmLabel={t.cancel} isDangerous isBusy={isBusy}>
      <Textarea label={t.reason} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

/** Money given back; what it paid for goes back with it, as far as it is unused. */
export function RefundSale({ purchase, onClose }: Props) {
  const t = useText(saleWords);
  const format = useFormat();
  const most = purchase.amountPaid - purchase.amountRefunded;
  const [amount, setAmount] = useState(purchase.refundable);
  const [takeBack, setTakeBack] = useState(true);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post<Purchase>(`/purchases/${purchase.id}/refund`, { amount, takeBack, reason: reason.trim() }),
    invalidates: staleAfterMoney, done: t.refunded, onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened onClose={onClose} onConfirm={() => amount > 0 && submit(undefined)} title={t.refundTitle} confirmLabel={t.refund} isDangerous isBusy={isBusy}
      text={t.refundText(format.money(purchase.refundable, purchase.currency))}
    >
      <Stack gap="sm">
        <MoneyField label={t.columns.total} currency={purchase.currency} max={most} value={amount} onChange={setAmount} />
        <Switch label={t.takeBack} description={t.takeBackHint} checked={takeBack} onChange={(event) => setTakeBack(event.currentTarget.checked)} />
        <TextInput label={t.reason} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}
