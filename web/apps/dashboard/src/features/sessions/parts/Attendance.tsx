import { Badge, Button, Group, Stack, Text, Title, UnstyledButton } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useFormat, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import type { Booking } from "../../bookings/model/booking";
import { isFarAhead } from "../../bookings/model/nextStep";
import { staleAfterChange } from "../../bookings/hooks/useBookingAction";
import { inCallingOrder, type AttendedSession } from "../model/session";
import { sessionWords } from "../words";

type Props = { session: AttendedSession; onBooking: (id: string) => void };

/** The list called at the door: one tap for each who is here. */
export function Attendance({ session, onBooking }: Props) {
  const t = useText(sessionWords).panel;
  const nobody = useText(sessionWords).nobody;
  const list = inCallingOrder(session.bookings);
  const expected = list.filter(({ status }) => status === "confirmed" || status === "completed" || status === "no-show");
  const awaited = expected.filter((booking) => booking.allowedActions.includes("check-in"));
  // Days before, one tap on everyone would be a slip.
  const isFar = isFarAhead(session, new Date());
  const arrived = expected.filter((booking) => booking.checkedInAt ?? booking.status === "completed");
  const everyone = useSave({
    save: async (bookings: Booking[]) => {
      for (const booking of bookings) await api.post<Booking>(`/bookings/${booking.id}/check-in`);
    },
    invalidates: staleAfterChange,
  });
  return (
    <Stack gap="xs" component="section" aria-label={t.attendance}>
      <Group justify="space-between">
        <div>
          <Title order={3} size="h4">{t.attendance}</Title>
          {expected.length > 0 && !isFar && <Text size="sm" c="dimmed" className="tabular">{t.arrived(arrived.length, expected.length)}</Text>}
        </div>
        {awaited.length > 1 && !isFar && (
          <Button variant="default" size="xs" leftSection={<IconCheck size={14} />} loading={everyone.isBusy} onClick={() => everyone.submit(awaited)}>{t.everyone}</Button>
        )}
      </Group>
      {list.length === 0 && <Text size="sm" c="dimmed">{nobody}</Text>}
      <Stack component="ul" gap={0} m={0} p={0} style={{ listStyle: "none" }}>
        {list.map((booking) => <Person key={booking.id} booking={booking} isFar={isFar} onOpen={() => onBooking(booking.id)} />)}
      </Stack>
    </Stack>
  );
}

function Person({ booking, isFar, onOpen }: { booking: Booking; isFar: boolean; onOpen: () => void }) {
  const t = useText(sessionWords).panel;
  const format = useFormat();
  const name = booking.contactName || t.noName;
  const checkIn = useSave({ save: () => api.post<Booking>(`/bookings/${booking.id}/check-in`), invalidates: staleAfterChange, done: null });
  return (
    <Group component="li" justify="space-between" wrap="nowrap" py={8} style={{ borderTop: "1px solid var(--comptoir-line)" }}>
      <UnstyledButton onClick={onOpen} aria-label={t.open(name)} style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" fw={560} truncate>{name}</Text>
        <Text size="xs" c="dimmed">
          {[booking.participants > 1 && t.guests(booking.participants), booking.checkedInAt && t.checkedIn(format.time(booking.checkedInAt))].filter(Boolean).join(" · ")}
        </Text>
      </UnstyledButton>
      {booking.allowedActions.includes("check-in") && !booking.checkedInAt && !isFar
        ? (
          <Button size="xs" variant="default" leftSection={<IconCheck size={14} />} loading={checkIn.isBusy} aria-label={t.checkInOf(name)} onClick={() => checkIn.submit(undefined)}>
            {t.checkIn}
          </Button>
        )
        : <Badge color={booking.checkedInAt ? "pine" : booking.status === "confirmed" ? "blue" : "gray"}>{booking.checkedInAt ? t.status.completed : t.status[booking.status]}</Badge>}
    </Group>
  );
}
