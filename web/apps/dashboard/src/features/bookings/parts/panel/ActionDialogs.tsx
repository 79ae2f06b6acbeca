import { ConfirmDialog, useText } from "@comptoir/ui";
import { Textarea } from "@mantine/core";
import { useState } from "react";
import { useBookingAction } from "../../hooks/useBookingAction";
import type { Booking, BookingAction } from "../../model/booking";
import { MoveDialog } from "../move/MoveDialog";
import { CancelDialog } from "./CancelDialog";
import { ParticipantsDialog } from "./ParticipantsDialog";
import { words } from "./words";

/** Steps that ask something first. */
export const dialogActions: ReadonlySet<BookingAction> = new Set(["cancel", "decline", "no-show", "reschedule", "participants"]);

type Props = { booking: Booking; asked: BookingAction | null; onClose: () => void; onMoved?: ((id: string) => void) | undefined };

export function ActionDialogs({ booking, asked, onClose, onMoved }: Props) {
  return (
    <>
      <CancelDialog booking={booking} opened={asked === "cancel"} onClose={onClose} />
      <Decline booking={booking} opened={asked === "decline"} onClose={onClose} />
      <NoShow booking={booking} opened={asked === "no-show"} onClose={onClose} />
      <ParticipantsDialog booking={booking} opened={asked === "participants"} onClose={onClose} />
      <MoveDialog wish={asked === "reschedule" ? { booking, target: null, conflict: null } : null} onClose={onClose} onMoved={({ id }) => onMoved?.(id)} />
    </>
  );
}

type OneProps = { booking: Booking; opened: boolean; onClose: () => void };

function Decline({ booking, opened, onClose }: OneProps) {
  const t = useText(words);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useBookingAction(booking.id, "decline", onClose);
  return (
    <ConfirmDialog opened={opened} onClose={onClose} onConfirm={() => submit(reason.trim() ? { reason: reason.trim() } : {})} title={t.declineTitle}
      text={(booking.amountPaid ?? 0) > 0 ? t.declinePaid : t.declineText} confirmLabel={t.declineConfirm} isDangerous isBusy={isBusy}>
      <Textarea label={t.cancelReason} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}

function NoShow({ booking, opened, onClose }: OneProps) {
  const t = useText(words);
  const { submit, isBusy } = useBookingAction(booking.id, "no-show", onClose);
  return (
    <ConfirmDialog opened={opened} onClose={onClose} onConfirm={() => submit({})} title={t.noShowTitle} text={t.noShowText} confirmLabel={t.noShowConfirm} isBusy={isBusy} />
  );
}
