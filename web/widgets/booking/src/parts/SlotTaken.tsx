import { useEffect, useRef } from "preact/hooks";
import type { Service, Slot } from "../api/documents";
import { dayIn, dayText, timeText } from "../model/zones";
import { useCounter } from "./context";

interface Props {
  nearest: Slot[];
  service: Service;
  onSlot: (slot: Slot) => void;
  onCalendar: () => void;
}

/** A lost race, said kindly, with what is still free nearby. */
export function SlotTaken({ nearest, service, onSlot, onCalendar }: Props) {
  const { say, formats, config } = useCounter();
  const zone = service.timeZone ?? config.organization.timeZone;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div class="notice taken" role="alert" tabIndex={-1} ref={box}>
      <h3>{say("taken.title")}</h3>
      <p>{say("taken.body")}</p>
      <div class="times">
        {nearest.map((slot) => (
          <button key={slot.start} type="button" class="time" onClick={() => onSlot(slot)}>
            <small>{dayText(formats, dayIn(zone, slot.start), { weekday: "short", day: "numeric", month: "short" })}</small>
            <time dateTime={slot.start}>{timeText(formats, zone, slot.start)}</time>
          </button>
        ))}
      </div>
      <button type="button" class="link" onClick={onCalendar}>{say("taken.calendar")}</button>
    </div>
  );
}
