import { useFormat, useText } from "@comptoir/ui";
import { Badge, Button, Stack, Text, Title } from "@mantine/core";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useEffect, type CSSProperties } from "react";
import { statusColor } from "@/features/bookings/parts/StatusBadge";
import type { GuestBooking } from "../hooks/useGuestBooking";
import { words } from "../words";
import { CancelByGuest } from "./CancelByGuest";
import { GuestFacts } from "./GuestFacts";
import classes from "./GuestTicket.module.css";

export function GuestTicket({ token, booking }: { token: string; booking: GuestBooking }) {
  const t = useText(words);
  const format = useFormat();
  const { organization, status } = booking;
  const isOn = status === "confirmed" || status === "pending";
  const isFuture = Date.parse(booking.startDate) > Date.now();
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
          <Title order={1}>{t.title[status] ?? booking.serviceName}</Title>
          {status === "pending" && <Text c="dimmed" size="sm">{t.pendingText(organization.name)}</Text>}
          {status === "cancelled" && <Text c="dimmed" size="sm">{t.cancelledText}</Text>}
        </Stack>
        <GuestFacts booking={booking} />
      </div>
      {isOn && isFuture && (
        <footer className={classes.foot}>
          <Button size="md" component="a" href={`/api/v1/guest/bookings/${encodeURIComponent(token)}/calendar.ics`} leftSection={<IconCalendarPlus size={19} aria-hidden />}>
            {t.calendar}
          </Button>
          {booking.canCancel
            ? <CancelByGuest token={token} />
            : <Text size="sm" ta="center">{t.tooLate} <Text span size="sm" c="dimmed">{t.tooLateText(organization.name)}</Text></Text>}
          {booking.canCancel && booking.cancelBefore && <Text size="xs" c="dimmed" ta="center">{t.cancelBefore(format.dateTime(booking.cancelBefore))}</Text>}
        </footer>
      )}
    </article>
  );
}
