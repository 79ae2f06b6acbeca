import { useFormat, useText } from "@comptoir/ui";
import type { CSSProperties } from "react";
import type { Booking } from "../../model/booking";
import { words } from "../../words";
import classes from "./EventBlock.module.css";

type Props = {
  booking: Booking;
  onOpen: (id: string) => void;
  style?: CSSProperties;
  /** How much room there is for words. */
  size: "chip" | "short" | "tall";
};

/** One booking in a grid: the service's colour, the status by line and ink, everything in its accessible name. */
export function EventBlock({ booking, onOpen, style, size }: Props) {
  const t = useText(words);
  const format = useFormat();
  const name = booking.contactName || booking.serviceName;
  const staff = booking.assignedStaff.map(({ staffName }) => staffName).join(", ");
  const label = [
    format.span(booking.startDate, booking.endDate), name, booking.serviceName, staff && t.with(staff), t.status[booking.status],
  ].filter(Boolean).join(", ");
  return (
    <button
      type="button"
      className={classes.block}
      data-size={size}
      data-status={booking.status}
      style={{ ...style, "--event": booking.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        onOpen(booking.id);
      }}
    >
      <span className="visually-hidden">{label}</span>
      {size === "tall" ? (
        <>
          <span className={classes.name} aria-hidden>{name}</span>
          <span className={classes.rest} aria-hidden>{format.span(booking.startDate, booking.endDate)}</span>
          <span className={classes.rest} aria-hidden>{booking.serviceName}{staff && ` · ${staff}`}</span>
        </>
      ) : (
        <span className={classes.line} aria-hidden><span className={classes.time}>{format.time(booking.startDate)}</span> <b>{name}</b></span>
      )}
    </button>
  );
}
