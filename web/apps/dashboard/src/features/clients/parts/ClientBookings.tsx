import { Badge, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCalendarOff } from "@tabler/icons-react";
import { ColorDot, EmptyState, ErrorState, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, type Page } from "@/api/api";
import { clientKeys } from "../keys";
import { splitAt, type ClientBooking } from "../model/client";
import { clientWords } from "../words/clients";
import classes from "./ClientBookings.module.css";

const COLORS: Record<string, string> = {
  pending: "yellow", confirmed: "pine", completed: "blue", cancelled: "gray", "no-show": "red", rescheduled: "gray", waitlisted: "violet",
};

/** What a client booked, ahead and behind. */
export function ClientBookings({ clientId }: { clientId: string }) {
  const t = useText(clientWords);
  const bookings = useQuery({
    queryKey: clientKeys.bookings(clientId),
    queryFn: ({ signal }) =>
      api.get<Page<ClientBooking>>("/bookings", { query: { clientId, sort: "-startDate", limit: 100 }, signal }),
  });
  if (bookings.isPending) return <Stack>{[1, 2, 3].map((row) => <Skeleton key={row} h={54} radius="md" />)}</Stack>;
  if (bookings.error) return <ErrorState compact error={bookings.error} onRetry={() => void bookings.refetch()} />;
  const { coming, past } = splitAt(bookings.data.items, new Date());
  if (coming.length + past.length === 0)
    return <EmptyState compact icon={IconCalendarOff} title={t.noBookings} text={t.noBookingsText} />;
  return (
    <Stack gap="lg">
      {coming.length > 0 && <Part title={t.coming} bookings={coming} />}
      {past.length > 0 && <Part title={t.past} bookings={past} />}
    </Stack>
  );
}

function Part({ title, bookings }: { title: string; bookings: ClientBooking[] }) {
  const t = useText(clientWords);
  const status: Record<string, string> = t.status;
  const format = useFormat();
  return (
    <section>
      <Title order={3} size="h4" mb={4}>{title}</Title>
      <ul className={classes.list}>
        {bookings.map((booking) => (
          <li key={booking.id} className={classes.row}>
            <ColorDot color={booking.color} />
            <div className={classes.words}>
              <Link
                to="/bookings" search={{ booking: booking.id, period: "any" }} className={classes.link}
                aria-label={t.open(booking.reference)}
              >
                {booking.serviceName}
              </Link>
              <Text size="xs" c="dimmed" className="tabular">
                {format.dateTime(booking.startDate)} · {booking.reference}
              </Text>
            </div>
            <Text size="sm" className="tabular">{format.money(booking.totalPrice, booking.currency)}</Text>
            <Badge color={COLORS[booking.status] ?? "gray"}>{status[booking.status] ?? booking.status}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
