import { useFormat, useText } from "@comptoir/ui";
import { Button, Group, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconArrowRight, IconCheck } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { AddToCalendar } from "@/features/guest/parts/AddToCalendar";
import type { Booked } from "../hooks/useBook";
import { words } from "../words";
import classes from "./Coach.module.css";

/** It is done: when, what comes by mail, and where to change it. */
export function BookedNote({ booking, email, onAnother }: { booking: Booked; email: string; onAnother: (() => void) | undefined }) {
  const t = useText(words);
  const format = useFormat();
  const isAsked = booking.status === "pending";
  const token = booking.manageUrl ? new URL(booking.manageUrl).pathname.split("/").at(-1) : undefined;
  const onward = booking.nextUrl;
  useEffect(() => {
    // Out of somebody's page only by a click.
    if (onward && window.self === window.top) window.location.assign(onward);
  }, [onward]);
  const address = email || (booking.contactEmail ?? "");
  return (
    <Stack align="center" ta="center" py="lg" role="status">
      <ThemeIcon size={56} radius="xl" color="pine" variant="light"><IconCheck size={30} aria-hidden /></ThemeIcon>
      <Title order={2} size="h3">{isAsked ? t.requested : t.booked}</Title>
      <Text fw={560} className={classes.when}>{booking.serviceName}, {format.day(booking.startDate, "dayMonth")}, {format.span(booking.startDate, booking.endDate)}</Text>
      {address && <Text size="sm" c="dimmed" maw={420}>{isAsked ? t.requestedText(address) : t.bookedText(address)}</Text>}
      {onward && <Button size="md" component="a" href={onward} target="_top" rightSection={<IconArrowRight size={18} aria-hidden />}>{t.onward(new URL(onward).host)}</Button>}
      <Group justify="center">
        {token && !isAsked && <AddToCalendar token={token} booking={booking} variant="default" />}
        {token && <Button size="md" variant={onward ? "default" : "filled"} renderRoot={(props) => <Link to="/b/$token" params={{ token }} {...props} />}>{t.manage}</Button>}
      </Group>
      {onAnother && <Button variant="subtle" onClick={onAnother}>{t.another}</Button>}
    </Stack>
  );
}
