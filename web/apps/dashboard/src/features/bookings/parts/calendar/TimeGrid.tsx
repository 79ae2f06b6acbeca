import { instantOf, useFormat, useRegion, useText, wallOf, weekdayOf } from "@comptoir/ui";
import { useEffect, useRef, type CSSProperties, type MouseEvent } from "react";
import { useNow } from "../../hooks/useNow";
import type { Entry } from "../../model/entries";
import { hoursShown, layOut, type DayBlocks } from "../../model/layout";
import { words } from "../../words";
import { EventBlock } from "./EventBlock";
import classes from "./TimeGrid.module.css";

const hourHeight = 56;

type Props = {
  days: string[];
  entries: Entry[];
  onOpen: (entry: Entry) => void;
  onDay: (date: string) => void;
  /** A click on free time; not given when the user may not book. */
  onFree?: (start: Date) => void;
};

/** Days side by side on one scale of hours, in the organization's wall-clock time. */
export function TimeGrid({ days, entries, onOpen, onDay, onFree }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const now = wallOf(useNow(), timeZone);
  const laidOut = layOut(entries, days, timeZone);
  const [first, last] = hoursShown(laidOut);
  const hours = Array.from({ length: last - first }, (_, i) => first + i);
  const hasLong = laidOut.some(({ allDay }) => allDay.length > 0);
  const scroller = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const period = days[0];

  useEffect(() => {
    // Scrolls the grid only, never the page around it.
    if (scroller.current && line.current) scroller.current.scrollTop = line.current.offsetTop - scroller.current.clientHeight / 2;
  }, [period]);

  return (
    <div className={classes.scroller} ref={scroller}>
      <div className={classes.grid} style={{ "--days": days.length, "--hour": `${hourHeight}px` } as CSSProperties}>
        <div className={classes.corner} />
        {days.map((date) => (
          <div key={date} className={classes.dayHead} data-today={date === now.date || undefined}>
            <button type="button" onClick={() => onDay(date)} aria-current={date === now.date ? "date" : undefined}>
              <span aria-hidden>{format.weekday(weekdayOf(date), "short")}</span>
              <b aria-hidden>{Number(date.slice(8))}</b>
              <span className="visually-hidden">{t.goToDay(format.date(date))}</span>
            </button>
          </div>
        ))}
        {hasLong && <div className={classes.longLabel}>{t.allDay}</div>}
        {hasLong && laidOut.map(({ date, allDay }) => (
          <div key={date} className={classes.long}>
            {allDay.map((entry) => <EventBlock key={entry.id} entry={entry} onOpen={onOpen} size="chip" />)}
          </div>
        ))}
        <div className={classes.scale} aria-hidden>
          {hours.map((hour) => <span key={hour} style={{ height: hourHeight }}>{String(hour).padStart(2, "0")}:00</span>)}
        </div>
        {laidOut.map((day) => (
          <DayColumn key={day.date} day={day} first={first} hours={hours.length} onOpen={onOpen}
            onFree={onFree && ((minutes) => onFree(instantOf(day.date, clock(minutes), timeZone)))}>
            {day.date === now.date && now.minutes >= first * 60 && now.minutes <= last * 60 && (
              <div ref={line} className={classes.now} style={{ top: ((now.minutes - first * 60) / 60) * hourHeight }} aria-hidden />
            )}
          </DayColumn>
        ))}
      </div>
    </div>
  );
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

type ColumnProps = {
  day: DayBlocks<Entry>;
  first: number;
  hours: number;
  onOpen: (entry: Entry) => void;
  onFree: ((minutes: number) => void) | undefined;
  children: React.ReactNode;
};

function DayColumn({ day, first, hours, onOpen, onFree, children }: ColumnProps) {
  const format = useFormat();
  // A pointer's shortcut only: the keyboard's way to a new booking is the page's button.
  const pick = (event: MouseEvent<HTMLDivElement>) => {
    const y = event.clientY - event.currentTarget.getBoundingClientRect().top;
    onFree?.(Math.min(1425, first * 60 + Math.floor(((y / hourHeight) * 60) / 15) * 15));
  };
  return (
    <div className={classes.column} style={{ height: hours * hourHeight }} role="group" aria-label={format.date(day.date)} data-free={Boolean(onFree)} onClick={pick}>
      {day.blocks.map(({ entry, from, to, column, columns }) => {
        const height = ((to - from) / 60) * hourHeight - 2;
        return (
          <EventBlock
            key={entry.id}
            entry={entry}
            onOpen={onOpen}
            size={height > 44 ? "tall" : "short"}
            style={{
              position: "absolute", height, top: ((from - first * 60) / 60) * hourHeight + 1,
              left: `calc(${(column / columns) * 100}% + 2px)`, width: `calc(${100 / columns}% - 5px)`, zIndex: 1,
            }}
          />
        );
      })}
      {children}
    </div>
  );
}
