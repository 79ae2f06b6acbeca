import { useFormat, useText } from "@comptoir/ui";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { guestKeys, guestPath, type GuestBooking } from "../hooks/useGuestBooking";
import { leftUntil, noteOf } from "../model";
import { words } from "../words";

/** What the guest has to know first: an answer that is due, a place on offer, why it ended, where it went. */
export function GuestNote({ token, booking }: { token: string; booking: GuestBooking }) {
  const t = useText(words);
  const format = useFormat();
  const note = noteOf(booking);
  if (!note) return null;
  const until = note === "offer" ? booking.waitlist?.offerExpiresAt : booking.holdExpiresAt;
  const text = t.note[note](booking.organization.name, until ? format.dateTime(until) : "");
  if (note === "offer" && until) return <Offer token={token} text={text} until={until} />;
  return (
    <>
      <Text c="dimmed" size="sm">{text}</Text>
      {note === "queue" && booking.waitlist && <Text size="sm">{t.position} : <b className="tabular">{booking.waitlist.position}</b></Text>}
      {booking.rescheduledTo && (
        <Group mt="xs">
          <Button component={Link} to="/b/$token" params={{ token: booking.rescheduledTo.token } as never}>{t.openNew}</Button>
          <Text size="sm">{t.newDate(format.day(booking.rescheduledTo.startDate, "dayMonth"))}, {format.time(booking.rescheduledTo.startDate)}</Text>
        </Group>
      )}
    </>
  );
}

const TICK_MS = 15_000;

function Offer({ token, text, until }: { token: string; text: string; until: string }) {
  const t = useText(words);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = leftUntil(until, now);
  const { submit, isBusy } = useSave({ save: () => api.post(guestPath(token, "/accept"), {}), invalidates: [guestKeys.one(token)], done: t.accepted });
  return (
    <Alert color="pine" variant="light" mt="xs">
      <Text size="sm">{text}</Text>
      <Text size="sm" fw={600} role="timer" mt={4}>{t.left(left)}</Text>
      <Button mt="sm" fullWidth size="md" disabled={left === 0} loading={isBusy} onClick={() => submit(undefined)}>{t.accept}</Button>
    </Alert>
  );
}
