import type { App } from "../app";
import type { Refusal } from "../api/client";
import { chip, dayIn, dayText, post, stepper, timeText, wish } from "../kit";

interface Preview {
  occurrences: { date: string; startDate?: string | null; status: string; message?: string | null }[];
  conflicts: number;
  total: number;
}

/** Previews by what was asked; undefined while one is on its way, null when it did not come. */
const known = new WeakMap<App, Record<string, Preview | null | undefined>>();
const MOST = 52;
const USUAL = 8;

/** How often, how many times, and which of these dates are free. */
export function series(app: App) {
  const { say, state } = app;
  const { service, series: chosen } = state;
  const { intervals, maxOccurrences } = service!.recurring!;
  const most = Math.min(maxOccurrences ?? MOST, MOST);
  const offered = intervals?.length ? intervals : (["weekly"] as const);
  return (
    <div class="series">
      <fieldset>
        <legend>{say("series.title")}</legend>
        <div class="chips">
          {chip({ type: "radio", name: "series", checked: !chosen, onChange: () => app.set({ series: null }) }, say("series.none"))}
          {offered.map((frequency) => chip({
            type: "radio", name: "series", checked: chosen?.frequency === frequency,
            onChange: () => app.set({ series: { frequency, count: chosen?.count ?? Math.min(USUAL, most) } }),
          }, say(`series.${frequency}`)))}
        </div>
      </fieldset>
      {chosen && stepper(app, say("series.count"), chosen.count, chosen.count, 2, most, (count) => app.set({ series: { ...chosen, count } }))}
      {chosen && dates(app)}
    </div>
  );
}

function dates(app: App) {
  const { say, formats, state } = app;
  const { timeZone } = state.service!;
  const body = JSON.stringify(wish(state));
  const previews = known.get(app) ?? {};
  known.set(app, previews);
  if (!(body in previews)) {
    previews[body] = undefined;
    post<Preview>(app.ask, "/bookings/preview", body).then(
      (preview) => (previews[body] = preview),
      (refusal: Refusal) => (previews[body] = app.report(refusal) && null),
    ).then(() => app.set({}));
  }
  const preview = previews[body];
  // Of what is chosen now, whichever answer came last; the summary has been drawn already.
  const sum = preview?.total;
  if (state.sum !== sum) queueMicrotask(() => app.set({ sum }));
  if (!preview) {
    return preview === undefined ? <p class="hint" role="status">{say("series.loading")}</p> : (
      <p class="hint">{say("series.failed")} <button type="button" class="link" onClick={() => { known.delete(app); app.set({}); }}>{say("retry")}</button></p>
    );
  }
  return (
    <>
      {preview.conflicts > 0 && <p class="hint" role="status">{say("series.conflicts", { n: preview.conflicts })}</p>}
      <ol class="dates" tabIndex={0} aria-label={say("series.title")}>
        {preview.occurrences.map(({ date, startDate, status, message }) => (
          <li class={status === "free" ? "" : "gone"}>
            <time dateTime={startDate ?? date}>{startDate ? `${dayText(formats, dayIn(timeZone, startDate))}, ${timeText(formats, timeZone, startDate)}` : dayText(formats, date)}</time>
            {status !== "free" && <small> {message ?? say("series.skipped")}</small>}
          </li>
        ))}
      </ol>
    </>
  );
}
