import type { App, Mine } from "../app";
import type { Refusal } from "../api/client";
import type { GuestBooking } from "../api/documents";
import { ALERT, back, CALENDAR, calendarLink, chip, choose, dayIn, dayText, facts, icon, moneyText, post, timeText } from "../kit";

const path = (token: string): string => `/guest/bookings/${encodeURIComponent(token)}`;
const momentText = ({ formats }: App, zone: string, instant: string): string => `${dayText(formats, dayIn(zone, instant))}, ${timeText(formats, zone, instant)}`;

/** One of the dates that were booked together, with its own link. */
interface GuestDate {
  token: string;
  startDate: string;
  status: string;
  isThis: boolean;
}

const SCOPES = ["this", "following", "all"] as const;

/** What was done with the booking on the screen, or what is being asked about it. */
interface About extends Mine {
  /** None for a booking of its own. */
  dates?: GuestDate[];
  asking?: boolean;
  /** How much of a series goes. */
  scope?: (typeof SCOPES)[number];
  busy?: boolean;
  wrong?: string;
  said?: string | undefined;
}

const isStanding = ({ status }: { status: string }): boolean => ["pending", "confirmed", "waitlisted"].includes(status);
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
    const [booking, dates] = await Promise.all([app.ask<GuestBooking>(path(token)), datesOf(app, token)]);
    const { mine: about } = app.state;
    if (about?.token === token) show(app, { token, booking, dates, said: (about as About).said });
  } catch (refusal) {
    const { status, detail } = app.report(refusal);
    app.tokens.splice(app.tokens.indexOf(token), 1);
    show(app, { token: "", wrong: status && status < 500 ? app.say("mine.wrong") : (detail ?? app.say("trouble.unreachable")) });
    app.focus("[role=alert]");
  }
}

const datesOf = (app: App, token: string): Promise<GuestDate[]> =>
  app.ask<{ items: GuestDate[] }>(`${path(token)}/series`).then(
    ({ items }) => items,
    () => [],
  );

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
  const { token, asking, said, wrong, dates = [], scope = "this" } = about;
  const { status, canCancel, cancelBefore, canReschedule = canCancel, timeZone, waitlist } = booking;
  const service = config!.services.find(({ id }) => id === booking.serviceId);
  const isOn = isStanding(booking);
  const phone = booking.location?.phone;
  const others = app.tokens.filter((other) => other !== token && !dates.some((date) => date.token === other));
  const act = (what: string, done: string, body = {}) => async (): Promise<void> => {
    show(app, { ...about, busy: true, asking: asking ?? false });
    try {
      const changed = await post<GuestBooking>(app.ask, `${path(token)}/${what}`, JSON.stringify(body));
      app.monthly.clear();
      show(app, { token, booking: changed, dates: await datesOf(app, token), said: done });
    } catch (refusal) {
      const { detail } = app.report(refusal as Refusal);
      show(app, { token, booking, dates, wrong: detail ?? say("trouble.unreachable") });
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
      {dates.length > 1 && (
        <ol class="dates" tabIndex={0} aria-label={say("mine.dates")}>
          {dates.map((date) => (
            <li class={isStanding(date) ? "" : "gone"} aria-current={date.isThis || undefined}>
              <time dateTime={date.startDate}>{momentText(app, timeZone, date.startDate)}</time>
              {!date.isThis && <button class="link" onClick={() => app.open(date.token)}>{say("mine.see")}</button>}
            </li>
          ))}
        </ol>
      )}
      {asking ? cancelling(app, about, { cancel: act("cancel", say(status === "waitlisted" ? "mine.left" : "mine.gone"), { scope }), keep: () => show(app, { token, booking, dates }) }) : isOn && (
        <div class="actions">
          {waitlist?.offerExpiresAt && <button class="button" onClick={act("accept", say("done.confirmed"))}>{say("mine.accept")}</button>}
          {status !== "waitlisted" && <a class="button" href={calendarLink(app, token)} download>{icon(CALENDAR)}{say("done.calendar")}</a>}
          {canReschedule && service && <button class="button quiet" onClick={() => move(app, booking)}>{say("mine.change")}</button>}
          {canCancel && <button class="button quiet" onClick={() => { show(app, { ...about, asking: true, said: "" }); app.focus(".taken"); }}>{say(status === "waitlisted" ? "mine.leave" : "mine.cancel")}</button>}
        </div>
      )}
      {!isOn && <div class="actions"><button class="button quiet" onClick={() => app.set({ ...back(app.steps()[0]!), mine: undefined })}>{say("done.again")}</button></div>}
      {isOn && status !== "waitlisted" && (
        <p class="hint">{canCancel ? cancelBefore && say("mine.until", { until: momentText(app, timeZone, cancelBefore) }) : <>{say("mine.late", { organization: config!.organization.name })} {phone && <a class="link" href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}</>}</p>
      )}
      <p><a class="link" href={`${options.api}/b/${token}`} target="_blank" rel="noopener">{say("mine.page")}</a></p>
      {others.length > 0 && (
        <div class="fields"><h3>{say("mine.others")}</h3>
          {others.map((other, index) => <button class="link" onClick={() => app.open(other)}>{say("mine.show")} {index + 1}</button>)}
        </div>
      )}
    </div>
  );
}

function cancelling(app: App, about: About, { cancel, keep }: { cancel: () => void; keep: () => void }) {
  const { say, formats } = app;
  const { busy, dates = [], scope = "this" } = about;
  const { refund, currency, amountPaid, status } = about.booking!;
  const leaving = status === "waitlisted";
  const ask = say(leaving ? "mine.leave.ask" : "mine.cancel.ask");
  return (
    <div class="notice taken" role="group" tabIndex={-1} aria-label={ask}>
      <h3>{ask}</h3>
      {dates.length > 1 && (
        <div class="chips">
          {SCOPES.map((one) => chip({ type: "radio", name: "scope", checked: scope === one, onChange: () => show(app, { ...about, scope: one }) }, say(`mine.scope.${one}`)))}
        </div>
      )}
      {scope === "this" && <p>{refund ? say("mine.cancel.refund", { price: moneyText(formats, refund, currency) }) : say(leaving ? "mine.leave.nothing" : amountPaid ? "mine.cancel.paid" : "mine.cancel.nothing")}</p>}
      <div class="actions">
        <button class="button" aria-disabled={!!busy} onClick={cancel}>{busy && <i class="spinner" />}{say(leaving ? "mine.leave" : "mine.cancel")}</button>
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
    units: service.durations ? Math.max(1, 2 + service.durations.findIndex(({ duration }) => duration === minutes)) : Math.max(1, Math.round(minutes / service.duration)),
    mine: state.mine,
  });
}
