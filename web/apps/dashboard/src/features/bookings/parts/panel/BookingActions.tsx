import { ConfirmDialog, useText } from "@comptoir/ui";
import { Button, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useBookingAction } from "../../hooks/useBookingAction";
import type { Booking } from "../../model/booking";
import { words as bookingWords } from "../../words";
import classes from "./BookingPanel.module.css";
import { words } from "./words";

/** What may be done now, as the server says; the step that usually follows is the prominent one. */
export function BookingActions({ booking }: { booking: Booking }) {
  const may = new Set(booking.allowedActions);
  const hasBegun = Date.parse(booking.startDate) <= Date.now();
  if (may.size === 0) return null;
  return (
    <div className={classes.footer}>
      {may.has("cancel") && <Cancel id={booking.id} />}
      {may.has("no-show") && <NoShow id={booking.id} />}
      {may.has("complete") && <Simple id={booking.id} action="complete" isMain={hasBegun} />}
      {may.has("confirm") && <Simple id={booking.id} action="confirm" isMain />}
    </div>
  );
}

function Simple({ id, action, isMain }: { id: string; action: "confirm" | "complete"; isMain: boolean }) {
  const t = useText(bookingWords);
  const { submit, isBusy } = useBookingAction(id, action);
  return <Button variant={isMain ? "filled" : "default"} loading={isBusy} onClick={() => submit("")}>{t.action[action]}</Button>;
}

function NoShow({ id }: { id: string }) {
  const t = useText(words);
  const { action } = useText(bookingWords);
  const [asks, ask] = useDisclosure(false);
  const { submit, isBusy } = useBookingAction(id, "no-show", ask.close);
  return (
    <>
      <Button variant="default" onClick={ask.open}>{action["no-show"]}</Button>
      <ConfirmDialog opened={asks} onClose={ask.close} onConfirm={() => submit("")} title={t.noShowTitle} text={t.noShowText} confirmLabel={t.noShowConfirm} isBusy={isBusy} />
    </>
  );
}

function Cancel({ id }: { id: string }) {
  const t = useText(words);
  const { action } = useText(bookingWords);
  const [asks, ask] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useBookingAction(id, "cancel", ask.close);
  return (
    <>
      <Button variant="subtle" color="red" px="xs" onClick={ask.open} mr="auto">{action.cancel}</Button>
      <ConfirmDialog opened={asks} onClose={ask.close} onConfirm={() => submit(reason)} title={t.cancelTitle} text={t.cancelText}
        confirmLabel={t.cancelConfirm} cancelLabel={t.keep} isDangerous isBusy={isBusy}>
        <Textarea label={t.cancelReason} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </>
  );
}
