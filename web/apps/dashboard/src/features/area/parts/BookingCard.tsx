import type { Schemas } from "@comptoir/client";
import { RegionProvider, useFormat, useText } from "@comptoir/ui";
import { Badge, Button, Group, Text } from "@mantine/core";
import { IconVideo } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import type { BookingStatus, Place } from "@/features/bookings/model/booking";
import { statusColor } from "@/features/bookings/parts/StatusBadge";
import { JoinMeeting } from "@/features/planning/panel/JoinMeeting";
import { words as guestWords } from "@/features/guest/words";
import { words } from "../words";
import classes from "./Area.module.css";

export type MyBooking = Omit<Schemas["MyBookingOut"], "status" | "location"> & { status: BookingStatus; location: Place | null };

/** One booking, in its own zone; its page moves and cancels it. */
export function BookingCard({ booking }: { booking: MyBooking }) {
  return <RegionProvider timeZone={booking.timeZone} currency={booking.currency}><Card booking={booking} /></RegionProvider>;
}

function Card({ booking }: { booking: MyBooking }) {
  const t = useText(words).bookings;
  const { status } = useText(guestWords);
  const format = useFormat();
  const isOn = booking.status === "confirmed" || booking.status === "pending" || booking.status === "waitlisted";
  const isToCome = isOn && Date.parse(booking.endDate) > Date.now();
  const staff = booking.assignedStaff.map(({ staffName }) => staffName).filter(Boolean).join(", ");
  const place = booking.location && [booking.location.address, booking.location.room].filter(Boolean).join(", ");
  const [weekday, day, month] = format.day(booking.startDate, "short").split(" ");
  const token = new URL(booking.manageUrl).pathname.split("/").at(-1) ?? "";
  const due = booking.amountDue > 0 && isOn ? t.due(format.money(booking.amountDue, booking.currency)) : null;
  const paid = isOn && !due && booking.totalPrice > 0 ? (booking.payment.method === "wallet" ? t.byWallet : t.paid) : null;
  return (
    <article className={classes.item} style={{ "--event": booking.color ?? "var(--mantine-color-pine-6)" } as CSSProperties} data-off={!isOn || undefined}>
      <div className={classes.day} aria-hidden><span>{weekday}</span><strong>{day}</strong><span>{month}</span></div>
      <div className={classes.words}>
        <Group justify="space-between" align="flex-start" gap={8} wrap="nowrap">
          <Text fw={600}>{booking.serviceName}</Text>
          <Badge color={statusColor[booking.status]} style={{ flex: "none" }}>{status[booking.status] ?? booking.status}</Badge>
        </Group>
        <Text size="sm"><time dateTime={booking.startDate}>{format.day(booking.startDate, "dayMonth")}</time>, <span className={classes.clock}>{format.span(booking.startDate, booking.endDate)}</span></Text>
        <Text size="sm" c="dimmed">
          {[staff && t.with(staff), booking.participants > 1 && t.people(booking.participants), place, due ?? paid].filter(Boolean).join(" · ")}
        </Text>
        <div className={classes.acts}>
          {isToCome && <JoinMeeting meeting={booking.meeting} size="sm" />}
          {isToCome && !booking.meeting && booking.location?.virtualLink && (
            <Button size="sm" component="a" href={booking.location.virtualLink} rel="noreferrer" leftSection={<IconVideo size={18} aria-hidden />}>{t.join}</Button>
          )}
          <Button
            size="sm" variant="default" aria-label={t.manageOf(booking.serviceName, format.day(booking.startDate, "dayMonth"))}
            renderRoot={(props) => <Link to="/b/$token" params={{ token }} {...props} />}
          >
            {t.manage}
          </Button>
        </div>
      </div>
    </article>
  );
}
