import { useFormat, useText } from "@comptoir/ui";
import { Badge, Stack, Text, Title } from "@mantine/core";
import { useEffect, type CSSProperties } from "react";
import { statusColor } from "@/features/bookings/parts/StatusBadge";
import { FeedbackByGuest } from "@/features/planning/panel/FeedbackByGuest";
import { JoinMeeting } from "@/features/planning/panel/JoinMeeting";
import type { GuestBooking } from "../hooks/useGuestBooking";
import { useGuestSeries } from "../hooks/useGuestSeries";
import { words } from "../words";
import { AddToCalendar } from "./AddToCalendar";
import { CancelByGuest } from "./CancelByGuest";
import { GuestCode } from "./GuestCode";
import { GuestFacts } from "./GuestFacts";
import { GuestNote } from "./GuestNote";
import { GuestsByGuest } from "./GuestsByGuest";
import { GuestSeries } from "./GuestSeries";
import classes from "./GuestTicket.module.css";
import { MoveByGuest } from "./MoveByGuest";
import { PeopleByGuest } from "./PeopleByGuest";

export function GuestTicket({ token, booking }: { token: string; booking: GuestBooking }) {
  const t = useText(words);
  const { organization, status } = booking;
  const dates = useGuestSeries(token);
  const isOn = status === "confirmed" || status === "pending" || status === "waitlisted";
  const isFuture = Date.parse(booking.endDate) > Date.now();
  useEffect(() => {
    document.title = t.tab(organization.name);
  }, [t, organization.name]);
  return (
    <article className={classes.ticket} style={{ "--event": booking.color ?? "var(--mantine-color-pine-6)" } as CSSProperties} data-off={!isOn || undefined}>
      <header className={classes.head}>
        <Text size="sm" fw={540}>{organization.name}</Text>
        <Badge color={statusColor[status]}>{t.status[status] ?? status}</Badge>
      </header>
      <div className={classes.body}>
        <Stack gap={4}>
          <Title order={1}>{booking.awaits === "payment" ? t.held : (t.title[status] ?? booking.serviceName)}</Title>
          <GuestNote token={token} booking={booking} />
        </Stack>
        <JoinMeeting meeting={booking.meeting} />
        <GuestFacts booking={booking} />
        {status === "confirmed" && isFuture && booking.checkInCode && booking.location?.type !== "virtual" && <GuestCode token={token} reference={booking.reference} />}
        {dates.length > 1 && <GuestSeries dates={dates} />}
      </div>
      {(status === "completed" || (status === "confirmed" && !isFuture)) && <footer className={classes.foot}><FeedbackByGuest token={token} /></footer>}
      {isOn && isFuture && <GuestFoot token={token} booking={booking} isSeries={dates.length > 1} />}
    </article>
  );
}

function GuestFoot({ token, booking, isSeries }: { token: string; booking: GuestBooking; isSeries: boolean }) {
  const t = useText(words);
  const format = useFormat();
  const { status, canCancel, canReschedule, cancelBefore, organization } = booking;
  const hasStarted = Date.parse(booking.startDate) <= Date.now();
  return (
    <footer className={classes.foot}>
      {status !== "waitlisted" && (
        <AddToCalendar token={token} booking={booking} />
      )}
      {canReschedule && <MoveByGuest token={token} booking={booking} />}
      {canReschedule && isGroup(booking) && <PeopleByGuest token={token} booking={booking} />}
      {booking.canInvite && <GuestsByGuest token={token} booking={booking} />}
      {canCancel && <CancelByGuest token={token} booking={booking} isSeries={isSeries} />}
      {!canCancel && !hasStarted && <Text size="sm" ta="center">{t.tooLate} <Text span size="sm" c="dimmed">{t.tooLateText(organization.name)}</Text></Text>}
      {canCancel && status !== "waitlisted" && cancelBefore && <Text size="xs" c="dimmed" ta="center">{t.cancelBefore(format.dateTime(cancelBefore))}</Text>}
    </footer>
  );
}

/** Where one booking may be for several: a class, a table, a room, or more than one came already. */
const isGroup = ({ participants, serviceType }: GuestBooking): boolean => participants > 1 || ["event", "course", "table", "room"].includes(serviceType);
