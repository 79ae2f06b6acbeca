import { useText } from "@comptoir/ui";
import { ActionIcon, Tooltip } from "@mantine/core";
import { IconUserCheck } from "@tabler/icons-react";
import { useBookingAction } from "@/features/bookings/hooks/useBookingAction";
import type { Booking } from "@/features/bookings/model/booking";
import { words } from "@/features/bookings/words";

/** Somebody of today's list is there: one tap. */
export function Arrival({ booking }: { booking: Booking }) {
  const t = useText(words);
  const { submit, isBusy } = useBookingAction(booking.id, "check-in");
  return (
    <Tooltip label={t.action["check-in"]}>
      <ActionIcon size={38} mr="sm" variant="default" loading={isBusy} aria-label={t.arrivalOf(booking.contactName || booking.reference)} onClick={() => submit({})}>
        <IconUserCheck size={19} />
      </ActionIcon>
    </Tooltip>
  );
}
