import { EmptyState, Section, useFormat, useText } from "@comptoir/ui";
import { Anchor, Button, Skeleton, Stack } from "@mantine/core";
import { IconCoffee } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Booking } from "@/features/bookings/model/booking";
import { BookingRow } from "@/features/bookings/parts/BookingRow";
import { words } from "../words";
import classes from "./Today.module.css";

type Props = { bookings: Booking[]; isPending: boolean; now: Date; onOpen: (id: string) => void; onNew?: (() => void) | undefined };

/** The day's list, with the present drawn where it stands. */
export function Today({ bookings, isPending, now, onOpen, onNew }: Props) {
  const t = useText(words);
  const format = useFormat();
  const time = now.getTime();
  const next = bookings.findIndex(({ endDate }) => Date.parse(endDate) > time);
  const line = <li key="now" className={classes.now}><span>{t.now(format.time(now))}</span></li>;
  const rows = bookings.map((booking) => (
    <li key={booking.id}><BookingRow booking={booking} onOpen={onOpen} isPast={Date.parse(booking.endDate) <= time} /></li>
  ));
  rows.splice(next === -1 ? rows.length : next, 0, line);
  return (
    <Section title={t.today} aside={<Anchor size="sm" renderRoot={(props) => <Link to="/calendar" {...props} />}>{t.all}</Anchor>}>
      {isPending && <Stack gap="sm">{[0, 1, 2, 3].map((i) => <Skeleton key={i} height={48} />)}</Stack>}
      {!isPending && bookings.length === 0 && (
        <EmptyState compact icon={IconCoffee} title={t.nothingToday} text={t.nothingTodayText}
          action={onNew && <Button variant="light" onClick={onNew}>{t.newBooking}</Button>} />
      )}
      {!isPending && bookings.length > 0 && <ol className={classes.list}>{rows}</ol>}
    </Section>
  );
}
