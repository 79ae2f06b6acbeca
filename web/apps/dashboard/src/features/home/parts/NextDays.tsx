import { Section, useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import type { Booking } from "@/features/bookings/model/booking";
import { words } from "../words";
import classes from "./NextDays.module.css";

/** How full the coming days are, as far as that is known, each leading to its calendar. */
export function NextDays({ days }: { days: { date: string; bookings: Booking[] | undefined }[] }) {
  const t = useText(words);
  const format = useFormat();
  const most = Math.max(1, ...days.map(({ bookings }) => bookings?.length ?? 0));
  return (
    <Section title={t.nextDays}>
      <ul className={classes.list}>
        {days.map(({ date, bookings }) => (
          <li key={date}>
            <Link to="/calendar" search={{ view: "day", date }} className={classes.day}>
              <span className={classes.name}>{format.date(date, "short")}</span>
              <span className={classes.bar} aria-hidden><i style={{ width: `${((bookings?.length ?? 0) / most) * 100}%` }} /></span>
              <span className={classes.count}>{bookings && (bookings.length === 0 ? t.nothing : t.count(bookings.length))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
