import { useFormat, useText } from "@comptoir/ui";
import { IconPlus } from "@tabler/icons-react";
import type { MouseEvent, PointerEvent } from "react";
import { isMovable, type Entry } from "../../model/entries";
import { clock, dayMinutes, type Span } from "../../model/hours";
import type { TeamDay, TeamRow } from "../../model/teamWeek";
import { words } from "../../words";
import { EventBlock } from "./EventBlock";
import classes from "./TeamWeek.module.css";

const shown = 5;

type Props = {
  row: TeamRow; day: TeamDay; place: { row: number; day: number };
  /** The one cell that Tab leads to. */
  isAt: boolean;
  isToday: boolean; isOver: boolean; heldId: string | null;
  onOpen: (entry: Entry) => void;
  onDay: (date: string) => void;
  onFree?: (() => void) | undefined;
  onGrab?: ((event: PointerEvent<HTMLElement>, entry: Entry) => void) | undefined;
};

/** One day of one of the team: what is on it, or when they are there, or why they are not. */
export function TeamCell({ row, day, place, isAt, isToday, isOver, heldId, onOpen, onDay, onFree, onGrab }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { date, entries, open, reasons } = day;
  const who = row.lane.name || (row.lane.kind === "staff" ? t.nobody : t.nothing);
  const isClosed = open.length === 0;
  const visible = entries.slice(0, entries.length > shown + 1 ? shown : shown + 1);
  const free = onFree && !isClosed ? onFree : undefined;
  // A pointer's shortcut: the keyboard has the button.
  const press = ({ target }: MouseEvent) => { if (!(target as HTMLElement).closest("button")) free?.(); };
  return (
    <td
      className={classes.cell} tabIndex={isAt ? 0 : -1} data-row={place.row} data-day={place.day} data-date={date} data-lane={row.key}
      data-closed={isClosed || undefined} data-today={isToday || undefined} data-over={isOver || undefined} data-free={free ? true : undefined} onClick={free && press}
    >
      <div className={classes.stack}>
        {reasons.map((reason, index) => (
          <span key={index} className={classes.reason}>
            {reason.from > 0 || reason.to < dayMinutes ? <span className="tabular">{spanText(reason)} </span> : null}
            {reason.kind === "elsewhere" ? t.conflict.elsewhere : reason.name || t.conflict[reason.kind]}
          </span>
        ))}
        {visible.map((entry) => (
          <EventBlock key={entry.id} entry={entry} size="card" onOpen={onOpen} isGhost={heldId === entry.id}
            {...(onGrab && isMovable(entry, new Date()) && { onGrab: (event) => onGrab(event, entry) })} />
        ))}
        {entries.length > visible.length && (
          <button type="button" className={classes.more} onClick={() => onDay(date)}>
            <span aria-hidden>{t.moreOnDay(entries.length - visible.length)}</span>
            <span className="visually-hidden">{t.moreOnDayLabel(entries.length - visible.length, format.date(date))}</span>
          </button>
        )}
        {entries.length === 0 && reasons.length === 0 && row.lane.id !== null && (
          <span className={classes.hours}>{isClosed ? t.dayOff : open.map((span) => <span key={span.from}>{spanText(span)} </span>)}</span>
        )}
        {free && (
          <button type="button" className={classes.add} aria-label={t.newFor(who, format.date(date))} onClick={free}><IconPlus size={14} aria-hidden /></button>
        )}
      </div>
    </td>
  );
}

function spanText({ from, to }: Span): string {
  return `${clock(from)}–${to === dayMinutes ? "24:00" : clock(to)}`;
}
