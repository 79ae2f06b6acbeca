import type { App, Mine } from "../app";
import type { Refusal } from "../api/client";
import type { GuestBooking } from "../api/documents";
import { ALERT, CALENDAR, calendarLink, choose, dayIn, dayText, facts, icon, moneyText, post, timeText } from "../kit";

const path = (token: string): string => `/guest/bookings/${encodeURIComponent(token)}`;
const momentText = ({ formats }: App, zone: string, instant: string): string => `${dayText(formats, dayIn(zone, instant))}, ${timeText(formats, zone, instant)}`;

/** What was done with the booking on the screen, or what is being asked about it. */
interface About extends Mine {
  asking?: boolean;
  busy?: boolean;
  wrong?: string;
  said?: string | undefined;
}

const show = (app: App, about: About): void => app.set({ mine: about });

/** The bookings of this visit, and the way to one whose link came by mail. */
export function mine(app: App) {
  const about = app.state.mine as About;
  if (!about.token || about.wrong) return byLink(app, about);
  if (!about.booking) {
    if (!about.busy) void fetchBooking(app, about.token);
    about.busy = true;
    return <p class="hint" role="status">{app.say("loading")}</p>;
  }
  return booked(app, about, about.booking);
}

async function fetchBooking(app: App, token: string): Promise<void> {
  try {
    const booking = await app.ask<GuestBooking>(path(token));
    const { mine: about } = app.state;
    if (about?.token === token) show(app, { token, booking, said: (about as About).said });
  } catch (refusal) {
    const { status, detail } = app.report(refusal);
    app.tokens.splice(app.tokens.indexOf(token), 1);
    show(app, { token: "", wrong: status && status < 500 ? app.say("mine.wrong") : (detail ?? app.say("trouble.unreachable")) });
    app.focus("[role=alert]");
  }
}

function byLink(app: App, { wrong }: About) {
  const { say } = app;
  const open = (event: Event): void => {
    event.preventDefault();
    const { value } = app.root.getElementById("link") as HTMLInputElement;
    if (value.trim()) app.open(value.trim().replace(/[?#].*/, "").replace(/.*\//, ""));
  };
  return (
    <form noValidate onSubmit={open}>
      <div class="field">
        <label for="link">{say("mine.link")}</label>
        <input class="input" id="link" type="url" autoComplete="off" aria-describedby="link-hint" aria-invalid={wrong ? true : undefined} />
        <p class="hint" id="link-hint">{say("mine.link.hint")}</p>
        {wrong && <p class="error" role="alert" tabIndex={-1}>{icon(ALERT)}{wrong}</p>}
      </div>
      <div class="actions"><button type="submit" class="button">{say("mine.show")}</button></div>
    </form>
  );
}

function booked(app: App, about: About, booking: GuestBooking) {
  const { say, config, options } = app;
  const { token, asking, busy, said, wrong } = about;
  const { status, canCancel, cancelBefore, canReschedule = canCancel, timeZone, waitlist } = booking;
  const service = config!.services.find(({ id }) => id === booking.serviceId);
  const isOn = ["pending", "confirmed", "waitlisted"].includes(status);
  const act = (what: string, done: string) => async (): Promise<void> => {
    show(app, { ...about, busy: true, asking: asking ?? false });
    try {
      const changed = await post<GuestBooking>(app.ask, `${path(token)}/${what}`, "{}");
      app.monthly.clear();
      show(app, { token, booking: changed, said: done });
    } catch (refusal) {
      const { detail } = app.report(refusal as Refusal);
      show(app, { token, booking, wrong: detail ?? say("trouble.unreachable") });
    }
    app.focus(".notice");
  };
  return (
    <div class="done">
      {said && <p class="notice" role="status" tabIndex={-1}>{said}</p>}
      {wrong && <p class="notice bad" role="alert" tabIndex={-1}>{icon(ALERT)}{wrong}</p>}
      {waitlist?.offerExpiresAt && <p class="notice">{say("mine.offered", { until: momentText(app, timeZone, waitlist.offerExpiresAt) })}</p>}
      <p><b>{say(`mine.status.${status}` as "mine.status.confirmed")}</b></p>
      {facts(app, booking)}
      {asking ? cancelling(app, booking, { busy: !!busy, cancel: act("cancel", say("mine.gone")), keep: () => show(app, { token, booking }) }) : isOn && (
        <div class="actions">
          {waitlist?.offerExpiresAt && <button class="button" onClick={act("accept", say("done.confirmed"))}>{say("mine.accept")}</button>}
          {status !== "waitlisted" && <a class="button" href={calendarLink(app, token)} download>{icon(CALENDAR)}{say("done.calendar")}</a>}
          {canReschedule && service && <button class="button quiet" onClick={() => move(app, booking)}>{say("mine.change")}</button>}
          {canCancel && <button class="button quiet" onClick={() => { show(app, { ...about, asking: true, said: "" }); app.focus(".taken"); }}>{say("mine.cancel")}</button>}
        </div>
      )}
      {isOn && status !== "waitlisted" && (
        <p class="hint">{canCancel ? cancelBefore && say("mine.until", { until: momentText(app, timeZone, cancelBefore) }) : say("mine.late", { organization: config!.organization.name })}</p>
      )}
      <p><a class="link" href={`${options.api}/b/${token}`} target="_blank" rel="noopener">{say("mine.page")}</a></p>
      {app.tokens.length > 1 && (
        <div class="fields"><h3>{say("mine.others")}</h3>
          {app.tokens.filter((other) => other !== token).map((other, index) => <button class="link" onClick={() => app.open(other)}>{say("mine.show")} {index + 1}</button>)}
        </div>
      )}
    </div>
  );
}

function cancelling(app: App, { refund, currency }: GuestBooking, { busy, cancel, keep }: { busy: boolean; cancel: () => void; keep: () => void }) {
  const { say, formats } = app;
  return (
    <div class="notice taken" role="group" tabIndex={-1} aria-label={say("mine.cancel.ask")}>
      <h3>{say("mine.cancel.ask")}</h3>
      <p>{refund ? say("mine.cancel.refund", { price: moneyText(formats, refund, currency) }) : say("mine.cancel.nothing")}</p>
      <div class="actions">
        <button class="button" aria-disabled={busy} onClick={cancel}>{busy && <i class="spinner" />}{say("mine.cancel")}</button>
        <button class="button quiet" onClick={keep}>{say("mine.keep")}</button>
      </div>
    </div>
  );
}

/** To the calendar, for the same people and as long as it was. */
function move(app: App, booking: GuestBooking): void {
  const { state, config } = app;
  const service = config!.services.find(({ id }) => id === booking.serviceId)!;
  const minutes = (Date.parse(booking.endDate) - Date.parse(booking.startDate)) / 60_000;
  app.set({
    ...choose({ ...state, service: null }, service, app.today(service)),
    participants: booking.participants ?? 1,
    units: Math.max(1, Math.round(minutes / service.duration)),
    mine: state.mine,
  });
}
