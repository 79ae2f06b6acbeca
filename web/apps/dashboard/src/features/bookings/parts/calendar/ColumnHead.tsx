import { useFormat, useText, weekdayOf } from "@comptoir/ui";
import type { GridColumn } from "../../model/columns";
import { words } from "../../words";
import { LaneName } from "./LaneName";
import classes from "./TimeGrid.module.css";

/** A day, or whose lane this is. */
export function ColumnHead({ column, isToday, onDay }: { column: GridColumn; isToday: boolean; onDay: (date: string) => void }) {
  const t = useText(words);
  const format = useFormat();
  const { date, lane } = column;
  if (lane) return <div className={classes.laneHead}><LaneName lane={lane} /></div>;
  return (
    <div className={classes.dayHead} data-today={isToday || undefined}>
      <button type="button" onClick={() => onDay(date)} aria-current={isToday ? "date" : undefined}>
        <span aria-hidden>{format.weekday(weekdayOf(date), "short")}</span>
        <b aria-hidden>{Number(date.slice(8))}</b>
        <span className="visually-hidden">{t.goToDay(format.date(date))}</span>
      </button>
    </div>
  );
}
