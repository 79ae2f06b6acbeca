import { instantOf, useRegion, wallOf } from "@comptoir/ui";
import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { busyAt, ruleAt, type Conflict, type Target } from "../model/conflicts";
import type { Entry } from "../model/entries";
import { idsIn } from "../model/lanes";
import { dayShades, type Setting } from "../model/setting";

export type MonthDrag = { entry: Entry; date: string; x: number; y: number; target: Target; conflict: Conflict | null };

type Options = { entries: Entry[]; setting: Setting; onDrop: (drag: MonthDrag) => void };

/** Dragging a booking to another day of a month by mouse; it keeps its time of day. */
export function useMonthDrag({ entries, setting, onDrop }: Options) {
  const { timeZone } = useRegion();
  const [drag, setDrag] = useState<MonthDrag | null>(null);
  const wasDragged = useRef(false);
  const release = useRef<(() => void) | null>(null);
  const latest = useRef({ entries, setting, onDrop });
  latest.current = { entries, setting, onDrop };
  useEffect(() => () => release.current?.(), []);

  const grab = useCallback((event: ReactPointerEvent<HTMLElement>, entry: Entry) => {
    if (event.button !== 0 || event.pointerType !== "mouse") return;
    const from = { x: event.clientX, y: event.clientY };
    const wall = wallOf(entry.startDate, timeZone);
    let held: MonthDrag | null = null;
    wasDragged.current = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!held && Math.hypot(x - from.x, y - from.y) < 6) return;
      wasDragged.current = true;
      const date = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-date]")?.dataset.date ?? held?.date ?? wall.date;
      if (held?.date === date) held = { ...held, x, y };
      else {
        const target = targetOn(entry, date, wall.time, timeZone);
        held = { entry, date, x, y, target, conflict: judged(entry, target, date, wall.minutes, timeZone, latest.current) };
      }
      setDrag(held);
    };
    const end = () => {
      release.current?.();
      release.current = null;
      setDrag(null);
      setTimeout(() => { wasDragged.current = false; }, 60);
    };
    const drop = () => {
      const done = held;
      end();
      if (done && done.date !== wall.date) latest.current.onDrop(done);
    };
    const key = (pressed: KeyboardEvent) => pressed.key === "Escape" && end();
    addEventListener("pointermove", move);
    addEventListener("pointerup", drop);
    addEventListener("pointercancel", end);
    addEventListener("keydown", key);
    release.current = () => {
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", drop);
      removeEventListener("pointercancel", end);
      removeEventListener("keydown", key);
    };
  }, [timeZone]);

  return { drag, grab, isClick: () => !wasDragged.current };
}

function targetOn(entry: Entry, date: string, time: string, timeZone: string): Target {
  const start = instantOf(date, time, timeZone);
  const length = Date.parse(entry.endDate) - Date.parse(entry.startDate);
  return { start, end: new Date(start.getTime() + length), staffIds: idsIn(entry, "staff"), resourceIds: idsIn(entry, "resources") };
}

function judged(entry: Entry, target: Target, date: string, from: number, timeZone: string, { entries, setting }: Options): Conflict | null {
  const unitsOf = new Map(setting.resources.map(({ id, units }) => [id, units]));
  const busy = busyAt(target, { entries, moved: entry, serviceId: entry.serviceId, buffers: new Map(), unitsOf });
  const to = from + (target.end.getTime() - target.start.getTime()) / 60_000;
  return busy ?? ruleAt(target, dayShades(setting, date, timeZone), { from, to }, new Date());
}
