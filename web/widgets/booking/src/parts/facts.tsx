import type { ComponentChildren } from "preact";
import type { App } from "../app";
import type { Booking } from "../api/documents";
import { moneyText } from "../model/price";
import { rangeText, yoursText, zoneCity } from "../model/zones";
import { whereText } from "./words";

/** When it is at the place; elsewhere also whose clock that is, and what the visitor's own shows. */
export function when({ say, formats }: App, zone: string, start: string, end: string) {
  const yours = yoursText(formats, zone, start);
  return <>{rangeText(formats, zone, start, end)}{yours && <small>{say("zone.slot", { city: zoneCity(zone), yours })}</small>}</>;
}

/** A booking as the server has it, as a list of terms. */
export function facts(app: App, booking: Booking) {
  const { say, formats } = app;
  const { serviceName, timeZone, startDate, endDate, location, assignedStaff, totalPrice, currency, reference, waitlist, amountDue, awaits } = booking;
  const list: [string, ComponentChildren][] = [
    [say("summary.what"), serviceName],
    [say("summary.when"), when(app, timeZone, startDate, endDate)],
    [say("summary.where"), whereText(app, location)],
    [say("summary.with"), assignedStaff?.map(({ staffName }) => staffName).filter(Boolean).join(", ")],
    [say("waitlist.position"), waitlist?.position],
    [say("price.total"), totalPrice > 0 && moneyText(formats, totalPrice, currency) + (amountDue && awaits !== "payment" ? ` · ${say("price.counter").toLowerCase()}` : "")],
    [say("done.reference"), <code>{reference}</code>],
  ];
  return <dl>{list.map(([term, value]) => value && <div><dt>{term}</dt><dd>{value}</dd></div>)}</dl>;
}

/** The calendar file of the mail, with the same identity. */
export const calendarLink = ({ options }: App, token: string): string => `${options.api}/api/v1/guest/bookings/${token}/calendar.ics`;
