import { daysFrom, startOfWeek, useFormat, useRegion, wallOf } from "@comptoir/ui";
import classes from "./WeekStrip.module.css";

/** The week around a day, for a thumb. */
export function WeekStrip({ date, onDay }: { date: string; onDay: (date: string) => void }) {
  const format = useFormat();
  const { timeZone } = useRegion();
  const today = wallOf(new Date(), timeZone).date;
  return (
    <div className={classes.strip}>
      {daysFrom(startOfWeek(date), 7).map((day, index) => (
        <button key={day} type="button" onClick={() => onDay(day)} aria-pressed={day === date} data-today={day === today || undefined}>
          <span aria-hidden>{format.weekday(index + 1, "narrow")}</span>
          <b aria-hidden>{Number(day.slice(8))}</b>
          <span className="visually-hidden">{format.date(day)}</span>
        </button>
      ))}
    </div>
  );
}
