import { useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Stack, Text } from "@mantine/core";
import type { Booking } from "../../model/booking";
import { words } from "../../words";
import { BookingRow } from "../BookingRow";
import classes from "./Agenda.module.css";

type Props = { days: string[]; bookings: Booking[]; onOpen: (id: string) => void; onDay: (date: string) => void };

/** A week on a narrow screen: its days below one another. */
export function Agenda({ days, bookings, onOpen, onDay }: Props) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const today = wallOf(new Date(), timeZone).date;
  return (
    <Stack gap="md">
      {days.map((date) => {
        const onDate = bookings.filter((booking) => wallOf(booking.startDate, timeZone).date === date);
        return (
          <section key={date} aria-label={format.date(date)}>
            <button type="button" className={classes.day} data-today={date === today || undefined} onClick={() => onDay(date)}>
              <b>{format.date(date, "short")}</b>
              <span>{onDate.length > 0 && t.count(onDate.length)}</span>
            </button>
            {onDate.length === 0
              ? <Text size="sm" c="dimmed" px={4}>{t.nothingThatDay}</Text>
              : <div className={classes.list}>{onDate.map((booking) => <BookingRow key={booking.id} booking={booking} onOpen={onOpen} />)}</div>}
          </section>
        );
      })}
    </Stack>
  );
}
