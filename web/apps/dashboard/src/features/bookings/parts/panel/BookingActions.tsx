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
  if (booking.allowedActions.length === 0) return null;
  return <div className={classes.footer}><BookingButtons booking={booking} size="sm" /></div>;
}

type Size = "xs" | "sm";

export function BookingButtons({ booking, size }: { booking: Booking; size: Size }) {
  const may = new Set(booking.allowedActions);
  const hasBegun = Date.parse(booking.startDate) <= Date.now();
  const shared = { id: booking.id, size };
  return (
    <>
      {may.has("cancel") && <Cancel {...shared} />}
      {may.has("no-show") && <NoShow {...shared} />}
      {may.has("complete") && <Simple {...shared} action="complete" isMain={hasBegun} />}
      {may.has("confirm") && <Simple {...shared} action="confirm" isMain />}
    </>
  );
}

function Simple({ id, size, action, isMain }: { id: string; size: Size; action: "confirm" | "complete"; isMain: boolean }) {
  const t = useText(bookingWords);
  const { submit, isBusy } = useBookingAction(id, action);
  return <Button size={size} variant={isMain ? "filled" : "default"} loading={isBusy} onClick={() => submit("")}>{t.action[action]}</Button>;
}

function NoShow({ id, size }: { id: string; size: Size }) {
  const t = useText(words);
  const { action } = useText(bookingWords);
  const [asks, ask] = useDisclosure(false);
  const { submit, isBusy } = useBookingAction(id, "no-show", ask.close);
  return (
    <>
      <Button size={size} variant="default" onClick={ask.open}>{action["no-show"]}</Button>
      <ConfirmDialog opened={asks} onClose={ask.close} onConfirm={() => submit("")} title={t.noShowTitle} text={t.noShowText} confirmLabel={t.noShowConfirm} isBusy={isBusy} />
    </>
  );
}

function Cancel({ id, size }: { id: string; size: Size }) {
  const t = useText(words);
  const { action } = useText(bookingWords);
  const [asks, ask] = useDisclosure(false);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useBookingAction(id, "cancel", ask.close);
  return (
    <>
      <Button size={size} variant="subtle" color="red" px="xs" onClick={ask.open} mr="auto">{action.cancel}</Button>
      <ConfirmDialog opened={asks} onClose={ask.close} onConfirm={() => submit(reason)} title={t.cancelTitle} text={t.cancelText}
        confirmLabel={t.cancelConfirm} cancelLabel={t.keep} isDangerous isBusy={isBusy}>
        <Textarea label={t.cancelReason} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      </ConfirmDialog>
    </>
  );
}
