import { useFormat, useText } from "@comptoir/ui";
import type { CSSProperties } from "react";
import type { Booking } from "../model/booking";
import { words } from "../words";
import classes from "./BookingRow.module.css";
import { StatusBadge } from "./StatusBadge";

type Props = { booking: Booking; onOpen: (id: string) => void; isPast?: boolean };

/** A booking in a day's list: when, who, what, with whom. */
export function BookingRow({ booking, onOpen, isPast = false }: Props) {
  const t = useText(words);
  const format = useFormat();
  const staff = booking.assignedStaff.map(({ staffName }) => staffName).join(", ");
  const rooms = booking.assignedResources.map(({ resourceName }) => resourceName).join(", ");
  return (
    <button
      type="button"
      className={classes.row}
      data-past={isPast || undefined}
      data-status={booking.status}
      style={{ "--event": booking.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}
      onClick={() => onOpen(booking.id)}
    >
      <span className={classes.time}>
        <b>{format.time(booking.startDate)}</b>
        <span>{format.time(booking.endDate)}</span>
      </span>
      <span className={classes.words}>
        <b>{booking.contactName || booking.reference}</b>
        <span>
          {[booking.serviceName, staff, rooms, booking.participants > 1 && t.people(booking.participants)].filter(Boolean).join(" · ")}
        </span>
      </span>
      <StatusBadge status={booking.status} />
    </button>
  );
}
