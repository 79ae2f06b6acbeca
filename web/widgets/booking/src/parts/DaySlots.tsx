import type { Service, Slot } from "../api/documents";
import type { Day } from "../model/days";
import { isShared } from "../model/price";
import { dayText, elsewhereText, offsetIn, offsetText, partOfDay, timeText, visitorZone, zoneCity, type PartOfDay } from "../model/zones";
import { useCounter } from "./context";
import { Icon } from "./Icon";

const PARTS: PartOfDay[] = ["morning", "afternoon", "evening"];

interface Props {
  day: Day;
  slots: Slot[];
  chosen: Slot | null;
  service: Service;
  zone: string;
  onSlot: (slot: Slot) => void;
}

/** The times of one day, in the place's zone, whatever clock the visitor lives by. */
export function DaySlots({ day, slots, chosen, service, zone, onSlot }: Props) {
  const { say, formats } = useCounter();
  const label = (slot: Slot): string => timeText(formats, zone, slot.start);
  const twice = (slot: Slot): boolean => slots.some((other) => other !== slot && label(other) === label(slot));
  return (
    <div class="slots" key={day}>
      <h3>{dayText(formats, day)}</h3>
      {PARTS.map((part) => ({ part, times: slots.filter((slot) => partOfDay(zone, slot.start) === part) })).filter(({ times }) => times.length).map(({ part, times }) => (
        <div key={part} role="group" aria-label={say(`slots.${part}`)}>
          <p class="label" aria-hidden="true">{say(`slots.${part}`)}</p>
          <div class="times">
            {times.map((slot) => (
              <button key={slot.start} type="button" class="time" aria-pressed={slot.start === chosen?.start} onClick={() => onSlot(slot)}>
                <time dateTime={slot.start}>{label(slot)}{twice(slot) && <small> {offsetText(zone, slot.start)}</small>}</time>
                {isShared(service) && slot.remaining != null && <small>{say("seats", { n: slot.remaining })}</small>}
              </button>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Whose clock the times are on, and what they mean to a visitor elsewhere. */
export function ZoneHint({ zone, at }: { zone: string; at: string }) {
  const { say, formats } = useCounter();
  const own = visitorZone();
  const key = offsetIn(own, at) === offsetIn(zone, at) ? "zone.here" : "zone.yours";
  return (
    <p class="hint zone">
      <Icon name="globe" />
      <span>{say(key, { city: zoneCity(zone), time: timeText(formats, zone, at), yours: elsewhereText(formats, zone, own, at) })}</span>
    </p>
  );
}
