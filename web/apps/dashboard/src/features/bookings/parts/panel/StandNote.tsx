import { useFormat, useText } from "@comptoir/ui";
import { Alert, Anchor } from "@mantine/core";
import type { Booking } from "../../model/booking";
import { words } from "./words";

/** What is special about how a booking stands: held for a payment, in a queue, moved elsewhere, arrived. */
export function StandNote({ booking, onOther }: { booking: Booking; onOther?: ((id: string) => void) | undefined }) {
  const t = useText(words);
  const format = useFormat();
  const { waitlist, rescheduledToId, rescheduledFromId } = booking;
  const other = (id: string, label: string) => onOther && <Anchor component="button" type="button" size="sm" underline="always" onClick={() => onOther(id)}>{label}</Anchor>;
  if (rescheduledToId) return <Alert color="gray">{t.movedTo} {other(rescheduledToId, t.openMoved)}</Alert>;
  if (booking.status === "cancelled" && booking.cancellationCode && booking.cancellationCode in t.cancellationCodes) return <Alert color="gray">{t.cancellationCodes[booking.cancellationCode]}</Alert>;
  if (waitlist) {
    const offered = waitlist.offerExpiresAt ? t.offeredUntil(format.dateTime(waitlist.offerExpiresAt)) : t.waits(waitlist.position);
    return <Alert color="grape">{offered}{waitlist.until && ` ${t.waitsUntil(format.dateTime(waitlist.until))}`}</Alert>;
  }
  if (booking.status === "pending" && booking.awaits === "payment") {
    return <Alert color="yellow">{booking.holdExpiresAt ? t.heldUntil(format.dateTime(booking.holdExpiresAt)) : t.awaitsPayment}</Alert>;
  }
  if (booking.checkedInAt) {
    return <Alert color="pine">{t.arrivedAt(format.time(booking.checkedInAt))}{booking.checkedOutAt && ` ${t.leftAt(format.time(booking.checkedOutAt))}`}</Alert>;
  }
  if (rescheduledFromId) return <Alert color="gray">{t.movedFrom} {other(rescheduledFromId, t.openOld)}</Alert>;
  return null;
}
