import type { ComponentChildren } from "preact";
import type { Booking } from "../api/documents";
import { moneyText } from "../model/price";
import { useCounter } from "./context";
import { usePlaceText, useWhenText } from "./useTexts";

/** The booking as the server made it. */
export function BookingFacts({ booking }: { booking: Booking }) {
  const { say, formats } = useCounter();
  const when = useWhenText();
  const place = usePlaceText()(booking.location);
  const staff = (booking.assignedStaff ?? []).map(({ staffName }) => staffName).filter(Boolean).join(", ");
  const facts: [string, ComponentChildren][] = [
    [say("summary.what"), booking.serviceName],
    [say("summary.when"), when(booking.startDate, booking.endDate, booking.timeZone)],
    [say("summary.where"), place],
    [say("summary.with"), staff],
    [say("price.total"), booking.totalPrice > 0 && `${moneyText(formats, booking.totalPrice, booking.currency)} · ${say("price.counter").toLocaleLowerCase()}`],
    [say("done.reference"), <code>{booking.reference}</code>],
  ];
  return <dl>{facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
