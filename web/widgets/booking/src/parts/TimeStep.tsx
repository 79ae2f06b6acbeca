import { useEffect, useRef, useState } from "preact/hooks";
import type { Service, Slot } from "../api/documents";
import { addDays, firstOf, monthOf, type Day } from "../model/days";
import type { Action, Flow } from "../model/flow";
import type { SlotChoice } from "../model/monthly";
import { isByUnit, participantRange } from "../model/price";
import { dayIn, dayText, timeText } from "../model/zones";
import { useCounter } from "./context";
import { DaySlots, ZoneHint } from "./DaySlots";
import { Failed } from "./Failed";
import { MonthGrid } from "./MonthGrid";
import { hasOptions, Options } from "./Options";
import { TimesSkeleton } from "./Skeleton";
import { useMonth } from "./useMonth";

export function choiceOf({ participants, units, staffId }: Flow, service: Service): SlotChoice {
  return {
    serviceId: service.id,
    staffId: staffId ?? undefined,
    participants: participantRange(service)[1] > 1 ? participants : undefined,
    duration: isByUnit(service) ? units * service.duration : undefined,
  };
}

/** Second step: a day, then a time. Opens on the first free day, in whichever month it is. */
export function TimeStep({ state, service, act }: { state: Flow; service: Service; act: (action: Action) => void }) {
  const { say, formats, config, api, announce, emit } = useCounter();
  const zone = service.timeZone ?? config.organization.timeZone;
  const today = dayIn(zone, new Date());
  const last = addDays(today, config.horizonDays);
  const { month, day } = state;
  const { slots, failure, retry } = useMonth({ choice: choiceOf(state, service), month, today, last });
  const shown = slots?.timeZone ?? zone;
  const times = (day && slots?.days.get(day)) || undefined;
  const [next, setNext] = useState<Slot | null>();
  const searched = useRef(false);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!slots || times) return;
    const first = [...slots.days.keys()][0];
    if (first) return act({ type: "day", day: first });
    if (day) act({ type: "day", day: null });
    // Nothing in this month: find out when there is, and go there the first time.
    api.nextSlot(service.id).then(
      ({ slot }) => {
        setNext(slot);
        if (slot && !searched.current) act({ type: "day", day: dayIn(zone, slot.start) });
        searched.current = true;
      },
      () => setNext(null),
    );
  }, [slots]);

  const onDay = (chosen: Day): void => {
    act({ type: "day", day: chosen });
    announce(say("day.free", { n: slots?.days.get(chosen)?.length ?? 0, day: dayText(formats, chosen) }));
    requestAnimationFrame(() => reveal(list.current));
  };
  const onSlot = (slot: Slot): void => {
    emit("slot.selected", { serviceId: service.id, start: slot.start, end: slot.end });
    act({ type: "slot", slot });
  };

  return (
    <div class="time-step">
      {hasOptions(service) && <Options state={state} service={service} act={act} />}
      <div class="when">
        <MonthGrid month={month} day={day} today={today} last={last} free={slots?.days} onMonth={(to) => act({ type: "month", month: to })} onDay={onDay} />
        <div class="day-slots" ref={list}>
          {failure ? <Failed text="slots.failed" onRetry={retry} /> : !slots ? <TimesSkeleton /> : day && times ? (
            <DaySlots day={day} slots={times} chosen={state.slot} service={service} zone={shown} onSlot={onSlot} />
          ) : slots.days.size ? <TimesSkeleton /> : (
            <NothingFree month={month} next={next} zone={shown} onNext={(slot) => onDay(dayIn(shown, slot.start))} />
          )}
          {slots && <ZoneHint zone={shown} at={times?.[0]?.start ?? `${firstOf(month)}T12:00:00Z`} />}
        </div>
      </div>
    </div>
  );
}

/** On a phone the times lie below the calendar: they come into view when a day is picked. */
function reveal(list: HTMLElement | null): void {
  if (list && list.getBoundingClientRect().top > innerHeight - 140) {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    list.scrollIntoView({ block: "nearest", behavior: calm ? "auto" : "smooth" });
  }
}

function NothingFree({ month, next, zone, onNext }: { month: string; next: Slot | null | undefined; zone: string; onNext: (slot: Slot) => void }) {
  const { say, formats } = useCounter();
  if (next === undefined) return <TimesSkeleton />;
  if (!next) return <p class="notice">{say("slots.none")}</p>;
  return (
    <div class="notice">
      <p>{say("slots.none.month", { month: dayText(formats, firstOf(month), { month: "long" }) })}</p>
      {monthOf(dayIn(zone, next.start)) !== month && (
        <button type="button" class="button quiet stack" onClick={() => onNext(next)}>
          <small>{say("slots.next")}</small>
          {dayText(formats, dayIn(zone, next.start))}, {timeText(formats, zone, next.start)}
        </button>
      )}
    </div>
  );
}
