import { EmptyState, Section, useFormat, useText } from "@comptoir/ui";
import { Anchor, Badge, Button, Group, Skeleton, Stack } from "@mantine/core";
import { IconCoffee } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useNewBookingName } from "@/features/bookings/hooks/useNewBookingName";
import { isOff } from "@/features/bookings/model/booking";
import { bookingsOf, isSession, type Entry } from "@/features/bookings/model/entries";
import { nextStep } from "@/features/bookings/model/nextStep";
import { EntryRow } from "@/features/bookings/parts/EntryRow";
import { words } from "../words";
import { Arrival } from "./Arrival";
import classes from "./Today.module.css";

type Props = { entries: Entry[]; isPending: boolean; now: Date; onOpen: (entry: Entry) => void; onNew?: (() => void) | undefined };

/** The day's list, with the present drawn where it stands. */
export function Today({ entries, isPending, now, onOpen, onNew }: Props) {
  const t = useText(words);
  const format = useFormat();
  const addName = useNewBookingName();
  const time = now.getTime();
  const next = entries.findIndex(({ endDate }) => Date.parse(endDate) > time);
  const line = <li key="now" className={classes.now}><span>{t.now(format.time(now))}</span></li>;
  const rows = entries.map((entry) => (
    <li key={entry.id} className={classes.row}>
      <EntryRow entry={entry} onOpen={onOpen} isPast={Date.parse(entry.endDate) <= time} />
      {!isSession(entry) && nextStep(entry, now) === "check-in" && <Arrival booking={entry} />}
    </li>
  ));
  rows.splice(next === -1 ? rows.length : next, 0, line);
  return (
    <Section title={t.today} aside={<Group gap="sm" wrap="nowrap">{!isPending && <Badge size="lg" color={entries.length > 0 ? "pine.7" : "gray"} variant={entries.length > 0 ? "filled" : "light"}>{t.count(entries.flatMap(bookingsOf).filter((booking) => !isOff(booking)).length)}</Badge>}<Anchor size="sm" renderRoot={(props) => <Link to="/calendar" {...props} />}>{t.all}</Anchor></Group>}>
      {isPending && <Stack gap="sm">{[0, 1, 2, 3].map((i) => <Skeleton key={i} height={48} />)}</Stack>}
      {!isPending && entries.length === 0 && (
        <EmptyState compact icon={IconCoffee} title={t.nothingToday} text={t.nothingTodayText}
          action={onNew && <Button variant="light" onClick={onNew}>{addName}</Button>} />
      )}
      {!isPending && entries.length > 0 && <ol className={classes.list}>{rows}</ol>}
    </Section>
  );
}
