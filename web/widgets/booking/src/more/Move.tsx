import type { App } from "../app";
import type { GuestBooking, Quote } from "../api/documents";
import { ALERT, icon, moneyText, post, rangeText } from "../kit";

interface Priced {
  quote?: Quote | undefined;
}

/** The old time, the new one, what changes in the price, and the button that moves. */
export function move(app: App) {
  const { say, formats, state } = app;
  const { mine, slot, failure, sending } = state;
  const booking = mine!.booking!;
  const { timeZone, startDate, endDate, currency } = booking;
  const price = (state as Priced).quote;
  return (
    <div class="done">
      {failure && <p class="notice bad" role="alert" tabIndex={-1}>{icon(ALERT)}{failure}</p>}
      <dl>
        <div><dt>{say("mine.from")}</dt><dd><s>{rangeText(formats, timeZone, startDate, endDate)}</s></dd></div>
        <div><dt>{say("mine.to")}</dt><dd>{rangeText(formats, timeZone, slot!.start, slot!.end)}</dd></div>
        {price && price.total !== booking.totalPrice && (
          <div><dt>{say("price.total")}</dt><dd><s>{moneyText(formats, booking.totalPrice, currency)}</s> {moneyText(formats, price.total, currency)}</dd></div>
        )}
      </dl>
      <div class="actions">
        <button class="button" aria-disabled={sending} onClick={() => void send(app)}>{sending && <i class="spinner" />}{say("mine.confirm")}</button>
      </div>
    </div>
  );
}

async function send(app: App): Promise<void> {
  const { state, say } = app;
  if (state.sending) return;
  const { token } = state.mine!;
  app.set({ sending: true, failure: null });
  try {
    const { start: startDate, end: endDate } = state.slot!;
    const moved = await post<GuestBooking>(app.ask, `/guest/bookings/${encodeURIComponent(token)}/reschedule`, JSON.stringify({ startDate, endDate }));
    app.monthly.clear();
    // The old link opens the booking that was left; the new one has its own.
    const next = moved.rescheduledTo?.token ?? moved.manageUrl?.replace(/.*\//, "") ?? token;
    app.tokens.splice(app.tokens.indexOf(token), 1);
    app.remember({ manageUrl: next });
    app.set({ sending: false, step: "mine", mine: { token: next, said: say("mine.moved") } as { token: string } });
  } catch (refusal) {
    const { detail } = app.report(refusal);
    app.monthly.clear();
    app.set({ sending: false, failure: detail ?? say("trouble.unreachable") });
    app.focus("[role=alert]");
  }
}
