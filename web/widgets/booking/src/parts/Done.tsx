import type { App } from "../app";
import { start } from "../model/flow";
import { dayIn, dayText, timeText } from "../model/zones";
import { extra } from "./extra";
import { calendarLink, facts } from "./facts";
import { CALENDAR, icon } from "./icon";

/** Last step: the booking as the server made it, and what to do with that. */
export function Done({ app }: { app: App }) {
  const { say, config, formats, state } = app;
  const booking = state.booking!;
  const { contactName: name, contactEmail: email, contactPhone: phone } = state.values as Record<string, string>;
  const { status, holdExpiresAt: until, timeZone, manageUrl, series } = booking;
  const dates = series?.bookingIds.length ?? state.slot?.dates ?? 1;
  const token = manageUrl?.replace(/.*\//, "");
  const about = status === "waitlisted" ? "waitlist" : booking.awaits === "payment" ? "payment" : status === "pending" ? "pending" : undefined;
  const moment = until && `${dayText(formats, dayIn(timeZone, until))}, ${timeText(formats, timeZone, until)}`;
  return (
    <div class="done">
      <p>{say(about ? `done.mail.${about}` : "done.mail", { email: email!, until: moment ?? "" })}</p>
      {dates > 1 && <p class="notice">{say("series.made", { n: dates })}</p>}
      {facts(app, booking)}
      <div class="actions">
        {booking.nextUrl && extra(app, "next")}
        {token && status !== "waitlisted" && <a class="button" href={calendarLink(app, token)} download>{icon(CALENDAR)}{say("done.calendar")}</a>}
        {token && <button class="button quiet" onClick={() => app.open(token)}>{say("done.manage")}</button>}
        <button class="button quiet" onClick={() => app.set(start(config!.services, app.today(), JSON.parse(JSON.stringify({ name, email, phone }))))}>{say("done.again")}</button>
      </div>
    </div>
  );
}
