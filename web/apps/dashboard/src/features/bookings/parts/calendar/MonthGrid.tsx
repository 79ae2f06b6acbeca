import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { useNow } from "../../hooks/useNow";
import { bookingsOf, type Entry } from "../../model/entries";
import { layOut } from "../../model/layout";
import { words } from "../../words";
import { EventBlock } from "./EventBlock";
import classes from "./MonthGrid.module.css";

const shown = 3;

type Props = { month: string; days: string[]; entries: Entry[]; onOpen: (entry: Entry) => void; onDay: (date: string) => void };

/** A month in whole weeks; the days of other months are pale, a full day leads to its own view. */
export function MonthGrid({ month, days, entries, onOpen, onDay }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const today = wallOf(useNow(), timeZone).date;
  const laidOut = layOut(entries, days, timeZone);
  return (
    <div className={classes.frame}>
      <div className={classes.heads} aria-hidden>
        {[1, 2, 3, 4, 5, 6, 7].map((day) => <span key={day}>{format.weekday(day, "short")}</span>)}
      </div>
      <ul className={classes.grid}>
        {laidOut.map(({ date, blocks, allDay }) => {
          const all = [...allDay, ...blocks.map(({ entry }) => entry)];
          const name = format.date(date);
          return (
            <li key={date} className={classes.cell} data-other={date.slice(0, 7) !== month.slice(0, 7) || undefined} data-today={date === today || undefined}>
              <button type="button" className={classes.number} onClick={() => onDay(date)} aria-current={date === today ? "date" : undefined}>
                <span aria-hidden>{Number(date.slice(8))}</span>
                <span className="visually-hidden">{t.goToDay(name)}, {t.count(all.flatMap(bookingsOf).length)}</span>
              </button>
              <div className={classes.events}>
                {all.slice(0, all.length > shown + 1 ? shown : shown + 1).map((entry) => (
                  <EventBlock key={entry.id} entry={entry} onOpen={onOpen} size="chip" />
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
    </div>
  );
}
