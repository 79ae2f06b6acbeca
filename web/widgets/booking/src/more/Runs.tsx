import type { App } from "../app";
import type { Session } from "../api/documents";
import { addDays, chip, dayIn, dayText, fetchSessions, rangeText, take } from "../kit";

/** Sessions are listed for so many days at once; a run that began before today cannot be had whole any more. */
const PERIOD = 92;
/** Courses to choose from by service; undefined while they are asked for, null when they did not come. */
const known = new WeakMap<App, Record<string, Session[][] | null | undefined>>();

/** By session or whole, and then which course. */
export function runs(app: App) {
  const { say, state } = app;
  const { courseSale } = state.service!;
  return (
    <div class="runs">
      {courseSale === "both" && (
        <fieldset>
          <legend>{say("runs.sale")}</legend>
          <div class="chips">
            {[false, true].map((whole) => chip({ type: "radio", name: "sale", checked: state.whole === whole, onChange: () => app.set({ whole, slot: null }) }, say(whole ? "runs.whole" : "runs.one")))}
          </div>
        </fieldset>
      )}
      {state.whole && courses(app)}
    </div>
  );
}

function courses(app: App) {
  const { say, formats, state } = app;
  const { id, timeZone } = state.service!;
  const lists = known.get(app) ?? {};
  known.set(app, lists);
  if (!(id in lists)) {
    lists[id] = undefined;
    void load(app, id).then((found) => (lists[id] = found), (refusal) => (lists[id] = app.report(refusal) && null)).then(() => app.set({}));
  }
  const list = lists[id];
  if (list === undefined) return <p class="hint" role="status">{say("loading")}</p>;
  if (!list) return <p class="notice">{say("slots.failed")} <button class="link" onClick={() => { known.delete(app); app.set({}); }}>{say("retry")}</button></p>;
  const open = list.filter((sessions) => sessions.every(({ remaining }) => remaining >= state.participants));
  if (!open.length) return <p class="notice">{say("runs.none")}</p>;
  return (
    <ul class="cards" role="list">
      {open.map((sessions) => (
        <li class="notice" key={sessions[0]!.runId}>
          <h3>{sessions[0]!.title || dayText(formats, dayIn(timeZone, sessions[0]!.startDate))}</h3>
          <p class="hint">{say("runs.dates", { n: sessions.length })} · {say("seats", { n: Math.min(...sessions.map(({ remaining }) => remaining)) })}</p>
          <ol>{sessions.map(({ startDate, endDate }) => <li><span>{rangeText(formats, timeZone, startDate, endDate)}</span></li>)}</ol>
          <button class="button" onClick={() => app.set(take({ start: sessions[0]!.startDate, end: sessions[0]!.endDate, dates: sessions.length }))}>{say("runs.choose")}</button>
        </li>
      ))}
    </ul>
  );
}

async function load(app: App, serviceId: string): Promise<Session[][]> {
  const today = app.today(app.state.service!);
  const [ahead, past] = await Promise.all([
    fetchSessions(app.ask, serviceId, today, addDays(today, PERIOD)),
    fetchSessions(app.ask, serviceId, addDays(today, -PERIOD), today),
  ]);
  const begun = new Set(past.filter(({ startDate }) => Date.parse(startDate) < Date.now()).map(({ runId }) => runId));
  const byRun: Record<string, Session[]> = {};
  for (const session of ahead) if (session.runId && session.status !== "cancelled" && !begun.has(session.runId)) (byRun[session.runId] ??= []).push(session);
  return Object.values(byRun);
}
