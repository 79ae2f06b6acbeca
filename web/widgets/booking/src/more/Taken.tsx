import type { App } from "../app";
import type { Slot } from "../api/documents";
import { back, dayIn, dayText, take, timeText } from "../kit";

/** A lost race, said kindly, with what is still free nearby, or a place in the queue. */
export function taken(app: App, nearest: Slot[]) {
  const { say, formats, state } = app;
  const { timeZone, waitlist } = state.service!;
  return (
    <div class="notice taken" role="alert" tabIndex={-1}>
      <h3>{say("taken.title")}</h3>
      <p>{say("taken.body")}</p>
      <div class="times">
        {[...nearest].sort((one, other) => Date.parse(one.start) - Date.parse(other.start)).map((slot) => (
          <button class="time" onClick={() => app.set(take(slot))}>
            <small>{dayText(formats, dayIn(timeZone, slot.start), { weekday: "short", day: "numeric", month: "short" })}</small>
            <time dateTime={slot.start}>{timeText(formats, timeZone, slot.start)}</time>
          </button>
        ))}
      </div>
      {waitlist?.enabled && <button class="button quiet" onClick={() => app.set({ waiting: true, nearest: null })}>{say("waitlist.tell")}</button>}
      <button class="link" onClick={() => app.set(back("time"))}>{say("taken.calendar")}</button>
    </div>
  );
}
