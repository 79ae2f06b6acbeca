import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { useCallback, useEffect, useMemo, useRef, type CSSProperties } from "react";
import { useConflictText } from "../../hooks/useConflictText";
import { useGridDrag } from "../../hooks/useGridDrag";
import { useJudge } from "../../hooks/useJudge";
import { useNow } from "../../hooks/useNow";
import type { GridColumn } from "../../model/columns";
import type { Conflict, Target } from "../../model/conflicts";
import { targetOf, type Drag } from "../../model/drag";
import type { Entry } from "../../model/entries";
import { hoursShown } from "../../model/layout";
import type { Setting } from "../../model/setting";
import { words } from "../../words";
import { ColumnHead } from "./ColumnHead";
import { DragGhost } from "./DragGhost";
import { EventBlock } from "./EventBlock";
import { GridColumnView } from "./GridColumnView";
import { hourHeight } from "./scale";
import classes from "./TimeGrid.module.css";

export type Placed = { entry: Entry | null; target: Target; conflict: Conflict | null };

type Props = {
  columns: GridColumn[];
  /** All of the period, not only those that filters let through: what is hidden is in the way all the same. */
  everything: Entry[];
  setting: Setting;
  onOpen: (entry: Entry) => void;
  onDay: (date: string) => void;
  /** Something dropped: a booking, or free time chosen for a new one. Not given when the user may not book. */
  onPlace?: ((placed: Placed) => void) | undefined;
};

/** Days, or the lanes of one day, side by side on one scale of hours, in the organization's wall-clock time. */
export function TimeGrid({ columns, everything, setting, onOpen, onDay, onPlace }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const sayConflict = useConflictText();
  const now = wallOf(useNow(), timeZone);
  const [first, last] = useMemo(() => hoursShown(columns.map(({ day }) => day)), [columns]);
  const hours = Array.from({ length: last - first }, (_, i) => first + i);
  const hasLong = columns.some(({ day }) => day.allDay.length > 0);
  const line = useRef<HTMLDivElement>(null);

  const conflictNow = useRef<Conflict | null>(null);
  const drop = (done: Drag) => onPlace?.({ entry: done.entry, target: targetOf(done, columns, timeZone), conflict: conflictNow.current });
  const { drag, scroller, places, grab, press, isClick } = useGridDrag({ hours: { first, last }, hourHeight, columnCount: columns.length, onDrop: drop });
  const conflict = useJudge(drag, columns, everything, setting);
  // The drop reads what was last on screen.
  if (drag) conflictNow.current = conflict;

  const latestOpen = useRef(onOpen);
  latestOpen.current = onOpen;
  const open = useCallback((entry: Entry) => isClick() && latestOpen.current(entry), [isClick]);

  const latestDrop = useRef(drop);
  latestDrop.current = drop;
  const pick = useCallback((column: number, from: number) => {
    conflictNow.current = null;
    latestDrop.current({ kind: "create", entry: null, origin: column, column, from, to: from + 15, step: 15, byKeyboard: false });
  }, []);

  const period = columns[0]?.date;
  useEffect(() => {
    const grid = scroller.current;
    // Scrolls the grid only, never the page around it.
    if (!grid) return;
    // Elsewhere than today it opens on the working day, however early somebody is booked.
    if (!line.current) {
      grid.scrollTop = Math.max(0, (8 - first) * hourHeight - 10);
      return;
    }
    grid.scrollTop = line.current.offsetTop - grid.clientHeight / 2;
    const column = line.current.parentElement;
    if (column && column.offsetLeft + column.offsetWidth > grid.clientWidth) grid.scrollLeft = column.offsetLeft - grid.clientWidth / 2;
  }, [period, scroller, first]);

  const isLanes = columns[0]?.lane != null;
  const top = (minutes: number) => ((minutes - first * 60) / 60) * hourHeight;
  return (
    <div className={classes.scroller} ref={scroller} data-dragging={drag ? drag.kind : undefined}>
      <p className="visually-hidden" id="grid-keys">{t.dragKeys}</p>
      <p className="visually-hidden" role="status">
        {drag?.byKeyboard && `${spokenPlace(columns[drag.column], format)} ${format.span(...spanOf(drag, columns, timeZone))}, ${sayConflict(conflict)}`}
      </p>
      <div className={classes.grid} style={{ "--days": columns.length, "--hour": `${hourHeight}px`, "--least": isLanes ? "132px" : "84px" } as CSSProperties}>
        <div className={classes.corner} />
        {columns.map((column) => <ColumnHead key={column.key} column={column} isToday={column.date === now.date} onDay={onDay} />)}
        {hasLong && <div className={classes.longLabel}>{t.allDay}</div>}
        {hasLong && columns.map(({ key, day }) => (
          <div key={key} className={classes.long}>
            {day.allDay.map((entry) => <EventBlock key={entry.id} entry={entry} onOpen={open} size="chip" />)}
          </div>
        ))}
        <div className={classes.scale} aria-hidden>
          {hours.map((hour) => <span key={hour} style={{ height: hourHeight }}>{String(hour).padStart(2, "0")}:00</span>)}
        </div>
        {columns.map((column, index) => (
          <GridColumnView
            key={column.key} column={column} index={index} first={first} last={last} places={places}
            onOpen={open} grab={grab} press={press} mayPlace={Boolean(onPlace)} heldId={drag?.entry?.id ?? null}
            nowAt={column.date === now.date && now.minutes >= first * 60 && now.minutes <= last * 60 ? top(now.minutes) : null}
            line={column.date === now.date && (!isLanes || index === 0) ? line : null}
            isClick={isClick} onFree={pick}
            ghost={drag?.column !== index ? null : (
              <DragGhost top={top(drag.from)} height={((drag.to - drag.from) / 60) * hourHeight} conflict={conflict}
                time={format.span(...spanOf(drag, columns, timeZone))} text={sayConflict(conflict)} name={drag.entry && "contactName" in drag.entry ? drag.entry.contactName : (drag.entry?.serviceName ?? null)} />
            )}
          />
        ))}
      </div>
    </div>
  );
}

function spanOf(drag: Drag, columns: GridColumn[], timeZone: string): [string, string] {
  const { start, end } = targetOf(drag, columns, timeZone);
  return [start.toISOString(), end.toISOString()];
}

function spokenPlace(column: GridColumn | undefined, format: ReturnType<typeof useFormat>): string {
  return column?.lane?.name || (column ? format.date(column.date) : "");
}
