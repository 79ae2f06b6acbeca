import type { App } from "../app";
import type { GuestBooking } from "../api/documents";
import { ALERT, icon, moneyText, post, rangeText } from "../kit";

/** What a move would do to the price, minor units. */
interface Preview {
  totalPrice: number;
  difference: number;
  amountDue: number;
  refunded: number;
}

/** Previews by move; undefined while one is on its way or where none came: the move itself says why not. */
const known = new WeakMap<App, Record<string, Preview | undefined>>();

const path = (token: string): string => `/guest/bookings/${encodeURIComponent(token)}/reschedule`;
const moveOf = ({ slot }: App["state"]): string => JSON.stringify({ startDate: slot!.start, endDate: slot!.end });

function previewOf(app: App, token: string): Preview | undefined {
  const body = moveOf(app.state);
  const previews = known.get(app) ?? {};
  known.set(app, previews);
  if (!(token + body in previews)) {
    previews[token + body] = undefined;
    post<Preview>(app.ask, `${path(token)}/preview`, body).then(
      (preview) => {
        previews[token + body] = preview;
        app.set({});
      },
      () => {},
    );
  }
  return previews[token + body];
}

/** The old time, the new one, what changes in the price, and the button that moves. */
export function move(app: App) {
  const { say, formats, state } = app;
  const { mine, slot, failure, sending } = state;
  const booking = mine!.booking!;
  const { timeZone, startDate, endDate, currency } = booking;
  const price = previewOf(app, mine!.token);
  return (
    <div class="done">
      {failure && <p class="notice bad" role="alert" tabIndex={-1}>{icon(ALERT)}{failure}</p>}
      <dl>
        <div><dt>{say("mine.from")}</dt><dd><s>{rangeText(formats, timeZone, startDate, endDate)}</s></dd></div>
        <div><dt>{say("mine.to")}</dt><dd>{rangeText(formats, timeZone, slot!.start, slot!.end)}</dd></div>
        {!!price?.difference && (
          <div><dt>{say("price.total")}</dt><dd><s>{moneyText(formats, booking.totalPrice, currency)}</s> {moneyText(formats, price.totalPrice, currency)}</dd></div>
        )}
        {!!booking.amountPaid && !!price?.amountDue && <div><dt>{say("mine.due")}</dt><dd>{moneyText(formats, price.amountDue, currency)}</dd></div>}
        {!!price?.refunded && <div><dt>{say("mine.refunded")}</dt><dd>{moneyText(formats, price.refunded, currency)}</dd></div>}
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
    const moved = await post<GuestBooking>(app.ask, path(token), moveOf(state));
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
