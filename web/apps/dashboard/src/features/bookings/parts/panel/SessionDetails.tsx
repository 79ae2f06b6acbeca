import { ColorDot, startOfWeek, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Group, Progress, Stack, Text, Title } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { spokenPhone } from "@/features/clients/model/phone";
import { usePermission } from "@/session/useSession";
import { isOff } from "../../model/booking";
import { isKept, participantsOf, type Session } from "../../model/entries";
import { words as bookingWords } from "../../words";
import { StatusBadge } from "../StatusBadge";
import { BookingButtons } from "./BookingActions";
import classes from "./SessionDetails.module.css";
import { words } from "./words";

type Props = { session: Session; onBooking: (id: string) => void; onAdd?: (() => void) | undefined };

/** Who takes part in a session, each with what may be done to their booking now. */
export function SessionDetails({ session, onBooking, onAdd }: Props) {
  const t = useText(words);
  const { seats, with: withNames } = useText(bookingWords);
  const format = useFormat();
  const { timeZone } = useRegion();
  const mayManage = usePermission("booking.manage");
  const taken = participantsOf(session);
  const names = [...session.assignedStaff.map(({ staffName }) => staffName), ...session.assignedResources.map(({ resourceName }) => resourceName)];
  // Who does not come any more is last.
  const bookings = [...session.bookings].sort((a, b) => Number(isOff(a)) - Number(isOff(b)) || (a.contactName ?? "").localeCompare(b.contactName ?? ""));
  return (
    <Stack gap="lg" pb="lg">
      <Stack gap={6}>
        <Group gap={10} wrap="nowrap"><ColorDot color={session.color} /><Title order={2}>{session.title || session.serviceName}</Title></Group>
        {session.title && <Text size="sm">{session.serviceName}</Text>}
        <Text className={classes.when}>{format.day(session.startDate, "long")}, {format.span(session.startDate, session.endDate)}</Text>
        {names.length > 0 && <Text size="sm" c="dimmed">{withNames(names.join(", "))}</Text>}
        <Text size="sm" fw={560} mt={4}>{seats(taken, session.capacity)}{session.waiting > 0 && `, ${t.queue(session.waiting)}`}</Text>
        {session.capacity !== null && <Progress value={(taken / session.capacity) * 100} size="sm" aria-hidden />}
      </Stack>
      <Group gap="xs">
        {onAdd && <Button variant="light" leftSection={<IconUserPlus size={18} aria-hidden />} onClick={onAdd}>{t.addPerson}</Button>}
        {isKept(session) && mayManage && (
          <Button variant="default" renderRoot={(props) => <Link to="/sessions" search={{ week: startOfWeek(wallOf(session.startDate, timeZone).date), session: session.id }} {...props} />}>{t.manageSession}</Button>
        )}
      </Group>
      {bookings.length === 0 && <Text size="sm" c="dimmed">{t.nobodyYet}</Text>}
      {bookings.length > 0 && <ul className={classes.list} aria-label={t.participants}>
        {bookings.map((booking) => (
          <li key={booking.id} className={classes.row} data-off={isOff(booking) || undefined}>
            <button type="button" className={classes.open} onClick={() => onBooking(booking.id)}>
              <span className={classes.who}>
                <b>{booking.contactName || booking.reference}</b>
                <span>{[booking.participants > 1 && t.peopleCount(booking.participants), booking.contactPhone ? spokenPhone(booking.contactPhone) : booking.contactEmail].filter(Boolean).join(" · ")}</span>
              </span>
              <StatusBadge booking={booking} />
            </button>
            {booking.allowedActions.length > 0 && (
              <div className={classes.actions} role="group" aria-label={booking.contactName || booking.reference}><BookingButtons booking={booking} size="xs" /></div>
            )}
          </li>
        ))}
      </ul>}
    </Stack>
  );
}
