import { instantOf } from "@comptoir/ui";
import type { GridColumn } from "./columns";
import type { Target } from "./conflicts";
import { isSession, type Entry } from "./entries";
import { clock, dayMinutes } from "./hours";
import { idsIn, type Lane } from "./lanes";

/** Something under way in the grid: a booking that moves or grows, or free time being chosen. */
export type Drag = {
  kind: "move" | "resize" | "create";
  entry: Entry | null;
  /** Where it came from, and where it is now. */
  origin: number;
  column: number;
  from: number;
  to: number;
  /** Minutes it advances by. */
  step: number;
  byKeyboard: boolean;
};

/** The drag as it stands over another column and minute; within the hours shown, and never of no length. */
export function draggedTo(drag: Drag, column: number, minutes: number, hours: { first: number; last: number }): Drag {
  const snapped = Math.round(minutes / drag.step) * drag.step;
  const [top, bottom] = [hours.first * 60, hours.last * 60];
  if (drag.kind === "move") {
    const from = Math.min(Math.max(snapped, top), bottom - drag.step);
    return { ...drag, column, from, to: from + (drag.to - drag.from) };
  }
  if (drag.kind === "resize") {
    const length = Math.max(1, Math.round((minutes - drag.from) / drag.step)) * drag.step;
    return { ...drag, to: Math.min(drag.from + length, dayMinutes) };
  }
  return { ...drag, to: Math.min(Math.max(snapped, drag.from + drag.step), bottom) };
}

export function hasChanged(drag: Drag, before: Drag): boolean {
  return drag.column !== before.column || drag.from !== before.from || drag.to !== before.to;
}

/** The instants and the people and things a drag stands for; a booking keeps its length in real minutes. */
export function targetOf(drag: Drag, columns: GridColumn[], timeZone: string): Target {
  const column = columns[drag.column]!;
  const origin = columns[drag.origin] ?? column;
  const start = instantAt(column.date, drag.from, timeZone);
  const { entry } = drag;
  const length = entry && drag.kind === "move" ? Date.parse(entry.endDate) - Date.parse(entry.startDate) : (drag.to - drag.from) * 60_000;
  return {
    start,
    end: new Date(start.getTime() + length),
    staffIds: swapped("staff", entry, origin.lane, column.lane),
    resourceIds: swapped("resources", entry, origin.lane, column.lane),
  };
}

/** Whom it is with afterwards: the lane it came from gives way to the one it is put in. */
export function swapped(kind: Lane["kind"], entry: Entry | null, from: Lane | null, to: Lane | null): string[] {
  const ids = entry ? idsIn(entry, kind) : [];
  if (!to?.id || to.kind !== kind || ids.includes(to.id) || (entry && isSession(entry))) return ids;
  const { id } = to;
  return from?.id && ids.includes(from.id) ? ids.map((one) => (one === from.id ? id : one)) : [...ids, id];
}

export function instantAt(date: string, minutes: number, timeZone: string): Date {
  return minutes >= dayMinutes
    ? new Date(instantOf(date, "23:59", timeZone).getTime() + (minutes - dayMinutes + 1) * 60_000)
    : instantOf(date, clock(minutes), timeZone);
}
