import { Button, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconCalendarOff, IconCalendarPlus } from "@tabler/icons-react";
import { ColorDot, EmptyState, ErrorState, useFormat, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import type { BookingDraft } from "@/features/bookings/parts/create/draft";
import { NewBookingDrawer } from "@/features/bookings/parts/create/NewBookingDrawer";
import { StatusBadge } from "@/features/bookings/parts/StatusBadge";
import { usePermission } from "@/session/useSession";
import { clientKeys } from "../keys";
import { splitAt, type Client, type ClientBooking } from "../model/client";
import { clientWords } from "../words/clients";
import classes from "./ClientBookings.module.css";

/** What a client booked, ahead and behind, and the way to book again. */
export function ClientBookings({ client }: { client: Client }) {
  const t = useText(clientWords);
  const navigate = useNavigate();
  const mayBook = usePermission("booking.create");
  const [draft, setDraft] = useState<BookingDraft | null>(null);
  const bookings = useQuery({
    queryKey: clientKeys.bookings(client.id),
    queryFn: ({ signal }) =>
      api.get<Page<ClientBooking>>("/bookings", { query: { clientId: client.id, sort: "-startDate", limit: 100 }, signal }),
  });
  if (bookings.isPending) return <Stack>{[1, 2, 3].map((row) => <Skeleton key={row} h={54} radius="md" />)}</Stack>;
  if (bookings.error) return <ErrorState compact error={bookings.error} onRetry={() => void bookings.refetch()} />;
  const { coming, past } = splitAt(bookings.data.items, new Date());
  const book = mayBook && (
    <Button
      variant="light" leftSection={<IconCalendarPlus size={18} aria-hidden />} style={{ alignSelf: "flex-start" }}
      onClick={() => setDraft({ clientId: client.id, contactName: client.name, contactEmail: client.email ?? "", contactPhone: client.phone ?? "" })}
    >
      {t.book}
    </Button>
  );
  return (
    <Stack gap="lg">
      {coming.length + past.length === 0
        ? <EmptyState compact icon={IconCalendarOff} title={t.noBookings} text={t.noBookingsText} action={book} />
        : book}
      {coming.length > 0 && <Part title={t.coming} bookings={coming} />}
      {past.length > 0 && <Part title={t.past} bookings={past} />}
      <NewBookingDrawer
        draft={draft} onClose={() => setDraft(null)}
        onBooked={({ id }) => void navigate({ to: "/bookings", search: { booking: id, period: "any" } })}
      />
    </Stack>
  );
}

function Part({ title, bookings }: { title: string; bookings: ClientBooking[] }) {
  const t = useText(clientWords);
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
            <StatusBadge booking={booking} />
          </li>
        ))}
      </ul>
    </section>
  );
}
