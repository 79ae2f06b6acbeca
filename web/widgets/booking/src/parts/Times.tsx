import type { App } from "../app";
import { lastDay, pickDay } from "../acts/month";
import type { Slot } from "../api/documents";
import { firstOf, monthOf } from "../model/days";
import { take } from "../model/flow";
import { isShared } from "../model/price";
import { dayIn, dayText, offsetText, partOfDay, timeText, yoursText, zoneCity } from "../model/zones";
import { timeBones } from "./bones";
import { extra } from "./extra";
import { alertIcon, GLOBE, icon } from "./icon";
import { MonthGrid } from "./MonthGrid";
import { Options } from "./Options";

/** Second step: a day, then a time, in the place's zone, whatever clock the visitor lives by. */
export function Times({ app }: { app: App }) {
  const { say, formats, state } = app;
  const { slots, day, failed } = state;
  const zone = slots?.timeZone ?? state.service!.timeZone;
  const times = (day && slots?.days.get(day)) || undefined;
  const at = times?.[0]?.start ?? `${firstOf(state.month)}T12:00Z`;
  const yours = yoursText(formats, zone, at);
  return (
    <>
      {!state.mine && <Options app={app} />}
      {!state.mine && /whole|both/.test(state.service!.courseSale ?? "") && extra(app, "runs")}
      {!state.whole && <div class="when">
        <MonthGrid app={app} last={lastDay(app)} />
        <div class="list-of-times">
          {failed ? (
            <div class="notice" role="alert">
              <p>{alertIcon()}{say("slots.failed")}</p>
              <button class="button quiet" onClick={() => app.set({ sought: "" })}>{say("retry")}</button>
            </div>
          ) : times ? daySlots(app, zone, times) : !slots || slots.days.size || state.next === undefined ? timeBones() : nothingFree(app, zone, state.next)}
          {slots && <p class="hint zone">{icon(GLOBE)}<span>{say(yours ? "zone.yours" : "zone.here", { city: zoneCity(zone), time: timeText(formats, zone, at), yours })}</span></p>}
        </div>
      </div>}
    </>
  );
}

function daySlots(app: App, zone: string, slots: Slot[]) {
  const { say, formats, state, options } = app;
  const service = state.service!;
  const label = (slot: Slot): string => timeText(formats, zone, slot.start);
  const choose = (slot: Slot): void => {
    options.emit("slot.selected", { serviceId: service.id, start: slot.start, end: slot.end });
    app.set(take(slot));
  };
  return (
    <div class="slots" key={state.day}>
      <h3>{dayText(formats, state.day!)}</h3>
      {(["morning", "afternoon", "evening"] as const).map((part) => {
        const times = slots.filter(({ start }) => partOfDay(zone, start) === part);
        const name = say(`slots.${part}`);
        return times.length > 0 && (
          <div role="group" aria-label={name}>
            <p class="label" aria-hidden>{name}</p>
            <div class="times">
              {times.map((slot) => (
                <button key={slot.start} class={`time ${slot.full ? "full" : ""}`} aria-pressed={slot.start === state.slot?.start} onClick={() => choose(slot)}>
                  <time dateTime={slot.start}>
                    {label(slot)}
                    {slots.some((other) => other !== slot && label(other) === label(slot)) && <small> {offsetText(formats, zone, slot.start)}</small>}
                  </time>
                  {slot.full ? <small>{say("waitlist.full")}</small> : isShared(service) && slot.remaining != null && <small>{say("seats", { n: slot.remaining })}</small>}
                </button>
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function nothingFree(app: App, zone: string, next: Slot | null) {
  const { say, formats, state } = app;
  if (!next) return <p class="notice">{say("slots.none")}</p>;
  const day = dayIn(zone, next.start);
  return (
    <div class="notice">
      <p>{say("slots.none.month", { month: dayText(formats, firstOf(state.month), { month: "long" }) })}</p>
      {monthOf(day) !== state.month && (
        <button class="button quiet stack" onClick={() => pickDay(app, day)}>
          <small>{say("slots.next")}</small>
          {dayText(formats, day)}, {timeText(formats, zone, next.start)}
        </button>
      )}
    </div>
  );
}
