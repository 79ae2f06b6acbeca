import { useFormat, useText } from "@comptoir/ui";
import { Anchor, Badge, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { statusColor } from "@/features/bookings/parts/StatusBadge";
import type { BookingStatus } from "@/features/bookings/model/booking";
import type { GuestDate } from "../hooks/useGuestSeries";
import { words } from "../words";
import classes from "./GuestTicket.module.css";

/** The dates that were booked together, each with its own page. */
export function GuestSeries({ dates }: { dates: GuestDate[] }) {
  const t = useText(words);
  const format = useFormat();
  return (
    <section>
      <Title order={2} size="sm" mb={6}>{t.series}</Title>
      <ol className={classes.dates}>
        {dates.map(({ token, startDate, status, isThis }) => (
          <li key={token} aria-current={isThis || undefined}>
            {isThis
              ? <Text size="sm" fw={600}>{format.day(startDate, "dayMonth")}, {format.time(startDate)}</Text>
              : <Anchor size="sm" component={Link} to="/b/$token" params={{ token } as never}>{format.day(startDate, "dayMonth")}, {format.time(startDate)}</Anchor>}
            {status !== "confirmed" && <Badge size="sm" color={statusColor[status as BookingStatus]}>{t.status[status] ?? status}</Badge>}
          </li>
        ))}
      </ol>
    </section>
  );
}
