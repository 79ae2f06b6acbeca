import { instantOf, useRegion, wallOf } from "@comptoir/ui";
import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from "react";
import { busyAt, ruleAt, type Conflict, type Target } from "../model/conflicts";
import type { Entry } from "../model/entries";
import { swapped } from "../model/drag";
import type { Lane } from "../model/lanes";
import type { Setting, Shade } from "../model/setting";

/** Where it is held: over a day, and over whose row when days have several. */
export type DayPlace = { date: string; lane: string | undefined };
export type MonthDrag = DayPlace & { entry: Entry; x: number; y: number; target: Target; conflict: Conflict | null };

type Options = {
  entries: Entry[]; setting: Setting; onDrop: (drag: MonthDrag) => void;
  shadesOf: (place: DayPlace) => Shade[];
  /** Whose row goes by a `data-lane`; none in a month. */
  laneOf?: (key: string | undefined) => Lane | null;
};

const noLane = () => null;

/** Dragging a booking to another day by mouse, and to another row where there are any; it keeps its time of day. */
export function useMonthDrag({ entries, setting, onDrop, shadesOf, laneOf = noLane }: Options) {
  const { timeZone } = useRegion();
  const [drag, setDrag] = useState<MonthDrag | null>(null);
  const wasDragged = useRef(false);
  const release = useRef<(() => void) | null>(null);
  const latest = useRef({ entries, setting, onDrop, shadesOf, laneOf });
  latest.current = { entries, setting, onDrop, shadesOf, laneOf };
  useEffect(() => () => release.current?.(), []);

  const grab = useCallback((event: ReactPointerEvent<HTMLElement>, entry: Entry, from?: string) => {
    if (event.button !== 0 || event.pointerType !== "mouse") return;
    const pressed = { x: event.clientX, y: event.clientY };
    const wall = wallOf(entry.startDate, timeZone);
    let held: MonthDrag | null = null;
    wasDragged.current = false;
    const move = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!held && Math.hypot(x - pressed.x, y - pressed.y) < 6) return;
      wasDragged.current = true;
      const cell = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-date]")?.dataset;
      const { date = wall.date, lane } = cell ?? held ?? { lane: from };
      if (held?.date === date && held.lane === lane) held = { ...held, x, y };
      else {
        const [origin, there] = [latest.current.laneOf(from), latest.current.laneOf(lane)];
        const target = targetOn(entry, date, wall.time, timeZone, origin, there);
        held = { entry, date, lane, x, y, target, conflict: judged(entry, target, latest.current.shadesOf({ date, lane }), wall.minutes, latest.current) };
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
      if (done && (done.date !== wall.date || done.lane !== from)) latest.current.onDrop(done);
    };
    const key = (typed: KeyboardEvent) => typed.key === "Escape" && end();
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

function targetOn(entry: Entry, date: string, time: string, timeZone: string, from: Lane | null, to: Lane | null): Target {
  const start = instantOf(date, time, timeZone);
  const length = Date.parse(entry.endDate) - Date.parse(entry.startDate);
  return { start, end: new Date(start.getTime() + length), staffIds: swapped("staff", entry, from, to), resourceIds: swapped("resources", entry, from, to) };
}

function judged(entry: Entry, target: Target, shades: Shade[], from: number, { entries, setting }: Pick<Options, "entries" | "setting">): Conflict | null {
  const unitsOf = new Map(setting.resources.map(({ id, units }) => [id, units]));
  const busy = busyAt(target, { entries, moved: entry, serviceId: entry.serviceId, buffers: new Map(), unitsOf });
  const to = from + (target.end.getTime() - target.start.getTime()) / 60_000;
  return busy ?? ruleAt(target, shades, { from, to }, new Date());
}
