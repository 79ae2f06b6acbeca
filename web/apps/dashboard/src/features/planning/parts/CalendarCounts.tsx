import { useText } from "@comptoir/ui";
import type { Booking } from "@/features/bookings/model/booking";
import { countsOf, statusesOf, type Count } from "../model/counts";
import { words } from "../words";
import classes from "./CalendarCounts.module.css";

type Props = { bookings: Booking[]; statuses: string[]; onStatuses: (statuses: string[] | undefined) => void };
const shown: Count[] = ["total", "upcoming", "done", "cancelled"];

/** How many in the days on screen, by how they stand; a click shows those only. */
export function CalendarCounts({ bookings, statuses, onStatuses }: Props) {
  const t = useText(words);
  const counts = countsOf(bookings);
  return (
    <div className={classes.counts} role="group" aria-label={t.counts.label}>
      {shown.map((one) => {
        const wanted = statusesOf[one];
        const isOn = wanted.length === statuses.length && wanted.every((status) => statuses.includes(status));
        return (
          <button key={one} type="button" className={classes.count} aria-pressed={isOn} data-kind={one} onClick={() => onStatuses(isOn || wanted.length === 0 ? undefined : [...wanted])}>
            <b className="tabular">{counts[one]}</b> {t.counts[one](counts[one])}
          </button>
        );
      })}
    </div>
  );
}
