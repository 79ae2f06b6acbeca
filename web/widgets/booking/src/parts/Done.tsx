import type { ComponentChildren } from "preact";
import type { App } from "../app";
import { start } from "../model/flow";
import { calendarFile } from "../model/ics";
import { moneyText } from "../model/price";
import { rangeText } from "../model/zones";
import { CALENDAR, icon } from "./icon";
import { whereText } from "./words";

/** Last step: the booking as the server made it, and what to do with that. */
export function Done({ app }: { app: App }) {
  const { say, config, formats, state } = app;
  const booking = state.booking!;
  const { contactName: name, contactEmail: email, contactPhone: phone } = state.values as Record<string, string>;
  const { services, organization } = config!;
  const facts: [string, ComponentChildren][] = [
    [say("summary.what"), booking.serviceName],
    [say("summary.when"), rangeText(formats, booking.timeZone, booking.startDate, booking.endDate)],
    [say("summary.where"), whereText(app, booking.location)],
    [say("summary.with"), booking.assignedStaff?.map(({ staffName }) => staffName).filter(Boolean).join(", ")],
    [say("price.total"), booking.totalPrice > 0 && `${moneyText(formats, booking.totalPrice, booking.currency)} · ${say("price.counter").toLowerCase()}`],
    [say("done.reference"), <code>{booking.reference}</code>],
  ];
  const download = (): void => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([calendarFile(booking, organization.name, new Date())], { type: "text/calendar" }));
    link.download = `${booking.reference}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };
  return (
    <div class="done">
      <p>{say(booking.status === "pending" ? "done.mail.pending" : "done.mail", { email: email! })}</p>
      <dl>{facts.map(([term, value]) => value && <div><dt>{term}</dt><dd>{value}</dd></div>)}</dl>
      <div class="actions">
        <button class="button" onClick={download}>{icon(CALENDAR)}{say("done.calendar")}</button>
        {booking.manageUrl && <a class="button quiet" href={booking.manageUrl} target="_blank" rel="noopener">{say("done.manage")}</a>}
        <button class="button quiet" onClick={() => app.set(start(services, app.today(), JSON.parse(JSON.stringify({ name, email, phone }))))}>{say("done.again")}</button>
      </div>
    </div>
  );
}
