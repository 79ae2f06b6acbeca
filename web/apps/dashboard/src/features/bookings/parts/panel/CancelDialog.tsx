import { ConfirmDialog, useFormat, useText } from "@comptoir/ui";
import { Radio, Stack, Textarea } from "@mantine/core";
import { useState } from "react";
import { useBookingAction } from "../../hooks/useBookingAction";
import type { Booking } from "../../model/booking";
import { cancelBody, heldMoney, refundChoices, type RefundChoice } from "../../model/money";
import { isInSeries, scopes, type Scope } from "../../model/move";
import { isTold, TellClient } from "../guests/TellClient";
import { words as moveWords } from "../move/words";
import { MoneyField } from "./MoneyField";
import { words } from "./words";

type Props = { booking: Booking; opened: boolean; onClose: () => void };

/** Why, how much of a series, and what becomes of the money that was paid. */
export function CancelDialog({ booking, opened, onClose }: Props) {
  const t = useText(words);
  const move = useText(moveWords);
  const format = useFormat();
  const [reason, setReason] = useState("");
  const [scope, setScope] = useState<Scope>("this");
  const [refund, setRefund] = useState<RefundChoice>("full");
  const [notify, setNotify] = useState(true);
  const held = heldMoney(booking);
  const [amount, setAmount] = useState(held);
  const { submit, isBusy } = useBookingAction(booking.id, "cancel", onClose);
  return (
    <ConfirmDialog opened={opened} onClose={onClose} onConfirm={() => submit(cancelBody({ reason, scope, refund: held > 0 ? refund : null, amount, notify }))}
      title={t.cancelTitle} text={isTold(booking) && notify ? t.cancelText : t.cancelQuiet} confirmLabel={t.cancelConfirm} cancelLabel={t.keep} isDangerous isBusy={isBusy}>
      <Stack>
        {isInSeries(booking) && (
          <Radio.Group label={move.scope} value={scope} onChange={(value) => setScope(value as Scope)}>
            <Stack gap={6} mt={6}>{scopes.map((value) => <Radio key={value} value={value} label={move.scopes[value]} />)}</Stack>
          </Radio.Group>
        )}
        {held > 0 && (
          <Radio.Group label={t.refundLabel(format.money(held, booking.currency))} value={refund} onChange={(value) => setRefund(value as RefundChoice)}>
            <Stack gap={6} mt={6}>{refundChoices.map((value) => <Radio key={value} value={value} label={t.refunds[value]} />)}</Stack>
          </Radio.Group>
        )}
        {held > 0 && refund === "amount" && (
          <MoneyField label={t.amount} currency={booking.currency} max={held} value={amount} onChange={setAmount} />
        )}
        <Textarea label={t.cancelReason} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <TellClient booking={booking} value={notify} onChange={setNotify} />
      </Stack>
    </ConfirmDialog>
  );
}
