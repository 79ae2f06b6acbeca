import { ConfirmDialog, useText } from "@comptoir/ui";
import { Select, Stack, TextInput } from "@mantine/core";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../hooks/useBookingAction";
import { payMethods, type Booking, type PayMethod } from "../../model/booking";
import { MoneyField } from "./MoneyField";
import { words } from "./words";

/** Money received at the counter. */
export function PayDialog({ booking, onClose }: { booking: Booking; onClose: () => void }) {
  const t = useText(words);
  const due = booking.amountDue ?? booking.totalPrice;
  const [amount, setAmount] = useState(due);
  const [method, setMethod] = useState<PayMethod>("card");
  const [note, setNote] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post(`/bookings/${booking.id}/payments`, { amount, method, ...(note.trim() && { note: note.trim() }) }),
    invalidates: staleAfterChange, done: t.paid, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => amount > 0 && submit(undefined)} title={t.payTitle} confirmLabel={t.pay} isBusy={isBusy}>
      <Stack gap="sm">
        <MoneyField label={t.amount} currency={booking.currency} value={amount} onChange={setAmount} />
        <Select label={t.method} allowDeselect={false} value={method} onChange={(value) => setMethod(value as PayMethod)} data={payMethods.map((value) => ({ value, label: t.methods[value] }))} />
        <TextInput label={t.payNote} maxLength={200} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Stack>
    </ConfirmDialog>
  );
}
