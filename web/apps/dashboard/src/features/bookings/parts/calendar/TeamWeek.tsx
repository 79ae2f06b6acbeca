import { useFormat, useRegion, useText, weekdayOf, wallOf } from "@comptoir/ui";
import { useCallback, useMemo, useState, type KeyboardEvent } from "react";
import { useConflictText } from "../../hooks/useConflictText";
import { useMonthDrag, type DayPlace } from "../../hooks/useMonthDrag";
import { useNow } from "../../hooks/useNow";
import type { Entry } from "../../model/entries";
import type { Lane } from "../../model/lanes";
import type { Setting } from "../../model/setting";
import type { TeamRow } from "../../model/teamWeek";
import { words } from "../../words";
import { Carried } from "./Carried";
import { LaneName } from "./LaneName";
import { TeamCell } from "./TeamCell";
import classes from "./TeamWeek.module.css";
import type { Placed } from "./TimeGrid";

type Props = {
  rows: TeamRow[];
  /** All of the week, not only what filters let through: what is hidden is in the way all the same. */
  everything: Entry[];
  setting: Setting;
  onOpen: (entry: Entry) => void;
  onDay: (date: string) => void;
  /** A free day of somebody's, for something new. */
  onFree?: ((date: string, lane: Lane) => void) | undefined;
  onPlace?: ((placed: Placed) => void) | undefined;
};

/** A week of the whole team: a row for each of them, a column for each day. */
export function TeamWeek({ rows, everything, setting, onOpen, onDay, onFree, onPlace }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const sayConflict = useConflictText();
  const today = wallOf(useNow(), timeZone).date;
  const [at, setAt] = useState({ row: 0, day: 0 });
  const laneOf = useCallback((key: string | undefined) => rows.find((row) => row.key === key)?.lane ?? null, [rows]);
  const shadesOf = ({ date, lane }: DayPlace) => rows.find(({ key }) => key === lane)?.days.find((day) => day.date === date)?.shades ?? [];
  const { drag, grab, isClick } = useMonthDrag({ entries: everything, setting, laneOf, shadesOf, onDrop: ({ entry, target, conflict }) => onPlace?.({ entry, target, conflict }) });
  const days = useMemo(() => rows[0]?.days.map(({ date }) => date) ?? [], [rows]);

  /** The arrows go from cell to cell, as in any grid (WAI-ARIA, grid pattern). */
  const walk = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    const cell = (event.target as HTMLElement).closest<HTMLElement>("td");
    if (!step || !cell) return;
    const next = { row: Number(cell.dataset.row) + step[0]!, day: Number(cell.dataset.day) + step[1]! };
    const found = event.currentTarget.querySelector<HTMLElement>(`td[data-row="${next.row}"][data-day="${next.day}"]`);
    if (!found) return;
    event.preventDefault();
    setAt(next);
    found.focus();
  };

  return (
    <div className={classes.scroller} data-dragging={drag ? true : undefined}>
      <p className="visually-hidden" id="team-keys">{t.teamKeys}</p>
      <table className={classes.week} role="grid" aria-label={t.teamWeek} aria-describedby="team-keys" onKeyDown={walk}>
        <thead>
          <tr>
            <td className={classes.corner} />
            {days.map((date) => (
              <th key={date} scope="col" className={classes.head} data-today={date === today || undefined}>
                <button type="button" onClick={() => onDay(date)} aria-current={date === today ? "date" : undefined}>
                  <span aria-hidden>{format.weekday(weekdayOf(date), "short")}</span>
                  <b aria-hidden>{Number(date.slice(8))}</b>
                  <span className="visually-hidden">{t.goToDay(format.date(date))}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, number) => (
            <tr key={row.key}>
              <th scope="row" className={classes.who}><LaneName lane={row.lane} /></th>
              {row.days.map((day, index) => (
                <TeamCell
                  key={day.date} row={row} day={day} place={{ row: number, day: index }} isAt={at.row === number && at.day === index} isToday={day.date === today}
                  heldId={drag?.entry.id ?? null} isOver={drag?.date === day.date && drag.lane === row.key}
                  onOpen={(entry) => isClick() && onOpen(entry)} onDay={onDay}
                  onFree={onFree && day.date >= today ? () => isClick() && onFree(day.date, row.lane) : undefined}
                  onGrab={onPlace && ((event, entry) => grab(event, entry, row.key))}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {drag && <Carried drag={drag} who={laneOf(drag.lane)?.name} text={sayConflict(drag.conflict)} />}
    </div>
  );
}
