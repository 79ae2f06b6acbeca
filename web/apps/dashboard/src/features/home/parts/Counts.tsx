import { useFormat, useText } from "@comptoir/ui";
import { Paper } from "@mantine/core";
import { isOff, isUpcoming, type Booking } from "@/features/bookings/model/booking";
import { words } from "../words";
import classes from "./Counts.module.css";

type Props = {
  /** Not given while it is not known: no figure is shown rather than a nought. */
  today: Booking[] | undefined;
  waiting: number | undefined;
  now: Date;
};

/** Four figures for the day. */
export function Counts({ today, waiting, now }: Props) {
  const t = useText(words);
  const format = useFormat();
  const on = today?.filter((booking) => !isOff(booking));
  const still = on?.filter((booking) => isUpcoming(booking) && Date.parse(booking.startDate) > now.getTime());
  const figures = [
    { name: t.bookingsToday, value: on && format.number(on.length) },
    { name: t.still, value: still && format.number(still.length) },
    { name: t.toConfirm, value: waiting === undefined ? undefined : format.number(waiting), stands: Boolean(waiting) },
    { name: t.expected, value: on && format.money(on.reduce((sum, { totalPrice }) => sum + totalPrice, 0)) },
  ];
  return (
    <div className={classes.row}>
      {figures.map(({ name, value, stands }) => (
        <Paper key={name} className={classes.figure} data-stands={stands || undefined}>
          <b className="tabular">{value ?? "–"}</b>
          <span>{name}</span>
        </Paper>
      ))}
    </div>
  );
}
