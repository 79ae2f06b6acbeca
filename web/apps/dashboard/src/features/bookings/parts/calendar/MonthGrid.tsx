import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { useMemo } from "react";
import { useConflictText } from "../../hooks/useConflictText";
import { useMonthDrag } from "../../hooks/useMonthDrag";
import { useNow } from "../../hooks/useNow";
import { bookingsOf, isMovable, type Entry } from "../../model/entries";
import { layOut } from "../../model/layout";
import { dayShades, type Setting } from "../../model/setting";
import { words } from "../../words";
import { Carried } from "./Carried";
import { EventBlock } from "./EventBlock";
import classes from "./MonthGrid.module.css";
import type { Placed } from "./TimeGrid";

const shown = 3;

type Props = {
  month: string; days: string[]; entries: Entry[]; everything: Entry[]; setting: Setting;
  onOpen: (entry: Entry) => void;
  onDay: (date: string) => void;
  /** A click on the free part of a day. */
  onFree?: ((date: string) => void) | undefined;
  onPlace?: ((placed: Placed) => void) | undefined;
};

/** A month in whole weeks; the days of other months are pale, a full day leads to its own view. */
export function MonthGrid({ month, days, entries, everything, setting, onOpen, onDay, onFree, onPlace }: Props) {
  const t = useText(words);
  const format = useFormat();
  const sayConflict = useConflictText();
  const { timeZone } = useRegion();
  const today = wallOf(useNow(), timeZone).date;
  const laidOut = useMemo(() => layOut(entries.filter((entry) => bookingsOf(entry).length > 0), days, timeZone), [entries, days, timeZone]);
  const closed = useMemo(() => new Map(days.map((date) => [date, dayShades(setting, date, timeZone).find(({ kind }) => kind === "closure")])), [days, setting, timeZone]);
  const { drag, grab, isClick } = useMonthDrag({ entries: everything, setting, shadesOf: ({ date }) => dayShades(setting, date, timeZone), onDrop: ({ entry, target, conflict }) => onPlace?.({ entry, target, conflict }) });
  return (
    <div className={classes.frame} data-dragging={drag ? true : undefined}>
      <div className={classes.heads} aria-hidden>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => <span key={day}>{format.weekday(day, "short")}</span>)}
      </div>
      <ul className={classes.grid}>
        {laidOut.map(({ date, blocks, allDay }) => {
          const all = [...allDay, ...blocks.map(({ entry }) => entry)];
          const name = format.date(date);
          const closure = closed.get(date);
          return (
            <li key={date} className={classes.cell} data-date={date} data-other={date.slice(0, 7) !== month.slice(0, 7) || undefined} data-today={date === today || undefined}
              data-closed={closure ? true : undefined} data-over={drag?.date === date || undefined} data-free={onFree && date >= today ? true : undefined}
              // A pointer's shortcut only: the keyboard's way to a new booking is the page's button.
              onClick={onFree && date >= today ? ({ target }) => isClick() && !(target as HTMLElement).closest("button") && onFree(date) : undefined}>
              <button type="button" className={classes.number} onClick={() => onDay(date)} aria-current={date === today ? "date" : undefined}>
                <span aria-hidden>{Number(date.slice(8))}</span>
                <span className="visually-hidden">{t.goToDay(name)}, {t.count(all.flatMap(bookingsOf).length)}</span>
              </button>
              {closure && <span className={classes.closure}>{closure.name || t.conflict.closure}</span>}
              <div className={classes.events}>
                {all.slice(0, all.length > shown + 1 ? shown : shown + 1).map((entry) => (
                  <EventBlock key={entry.id} entry={entry} size="chip" onOpen={(one) => isClick() && onOpen(one)} isGhost={drag?.entry.id === entry.id}
                    {...(onPlace && isMovable(entry, new Date()) && { onGrab: (event) => grab(event, entry) })} />
                ))}
                {all.length > shown + 1 && (
                  <button type="button" className={classes.more} onClick={() => onDay(date)}>
                    <span aria-hidden>{t.moreOnDay(all.length - shown)}</span>
                    <span className="visually-hidden">{t.moreOnDayLabel(all.length - shown, name)}</span>
                  </button>
                )}
              </div>
              <div className={classes.dots} aria-hidden>
                {all.slice(0, 4).map((entry) => <i key={entry.id} style={{ background: entry.color ?? "var(--mantine-color-pine-6)" }} />)}
              </div>
            </li>
          );
        })}
      </ul>
      {drag && <Carried drag={drag} text={sayConflict(drag.conflict)} />}
    </div>
  );
}
