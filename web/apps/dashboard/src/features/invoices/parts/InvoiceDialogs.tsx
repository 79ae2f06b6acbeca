import { Stack, TextInput } from "@mantine/core";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { MoneyField } from "../../bookings/parts/panel/MoneyField";
import { invoiceKeys } from "../keys";
import type { Invoice } from "../model/invoice";
import { invoiceWords } from "../words";

export function SendDialog({ invoice, onClose }: { invoice: Invoice; onClose: () => void }) {
  const t = useText(invoiceWords);
  const [to, setTo] = useState(invoice.buyer.email);
  const { submit, isBusy } = useSave({
    save: () => api.post(`/invoices/${invoice.id}/send`, { to: to.trim() }), invalidates: [["outbox"]], done: t.sent, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => submit(undefined)} title={t.sendTitle} text={t.sendText} confirmLabel={t.send} isBusy={isBusy}>
      <TextInput label={t.to} type="email" autoComplete="off" value={to} onChange={(event) => setTo(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

type CreditProps = { invoice: Invoice; onClose: () => void; onIssued: (note: Invoice) => void };

/** A correction by hand; refunds write theirs by themselves. */
export function CreditDialog({ invoice, onClose, onIssued }: CreditProps) {
  const t = useText(invoiceWords);
  const left = invoice.gross - invoice.credited;
  const [amount, setAmount] = useState(left);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post<Invoice>(`/invoices/${invoice.id}/credit`, { amount, reason: reason.trim() }), invalidates: [invoiceKeys.all], done: t.credited, onDone: onIssued,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => amount > 0 && submit(undefined)} title={t.creditTitle} text={t.creditText} confirmLabel={t.credit} isBusy={isBusy}>
      <Stack gap="sm">
        <MoneyField label={t.amount} currency={invoice.currency} max={left} value={amount} onChange={setAmount} />
        <TextInput label={t.reason} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}
