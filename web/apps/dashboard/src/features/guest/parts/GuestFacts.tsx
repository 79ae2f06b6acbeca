import { useFormat, useRegion, useText } from "@comptoir/ui";
import { Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { GuestBooking } from "../hooks/useGuestBooking";
import { yoursOf } from "../model";
import { words } from "../words";
import classes from "./GuestTicket.module.css";

export function GuestFacts({ booking }: { booking: GuestBooking }) {
  const t = useText(words);
  const format = useFormat();
  const { timeZone, locale } = useRegion();
  const place = booking.location && [booking.location.address, booking.location.room].filter(Boolean).join(", ");
  const { phone, email } = booking.location ?? {};
  const staff = (booking.assignedStaff ?? []).map(({ staffName }) => staffName).join(", ");
  // Someone booking from elsewhere must not read a foreign hour as their own.
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const isOn = booking.status === "confirmed" || booking.status === "pending";
  const yours = yoursOf(booking.startDate, timeZone, own, locale);
  return (
    <>
      <div className={classes.service}>
        <Text fw={600}>{booking.serviceName}</Text>
        {booking.participants > 1 && <Text size="sm" c="dimmed">{t.peopleCount(booking.participants)}</Text>}
      </div>
      <dl className={classes.facts}>
        <Fact name={t.when} isMain>{format.day(booking.startDate)}</Fact>
        <Fact name={t.time} isMain>
          <span className="tabular">{format.span(booking.startDate, booking.endDate)}</span>
          {yours && <Text size="xs" c="dimmed" fw={400}>{t.zone(timeZone.split("/").at(-1)?.replaceAll("_", " ") ?? timeZone)}, {t.yours(yours)}</Text>}
        </Fact>
        {place && <Fact name={t.where}>{place}</Fact>}
        {booking.location?.virtualLink && <Fact name={t.where}><a href={booking.location.virtualLink} rel="noreferrer">{t.join}</a></Fact>}
        {(phone || email) && (
          <Fact name={t.call}>
            {phone && <a href={`tel:${phone.replaceAll(" ", "")}`}>{phone}</a>}{phone && email && " · "}{email && <a href={`mailto:${email}`}>{email}</a>}
          </Fact>
        )}
        {staff && <Fact name={t.with}>{staff}</Fact>}
        {booking.guestEmails.length > 0 && <Fact name={t.guests}>{booking.guestEmails.map((address) => <div key={address}>{address}</div>)}</Fact>}
        <Fact name={t.name}>{booking.contactName}</Fact>
        {booking.totalPrice > 0 && (
          <Fact name={t.price}>
            {format.money(booking.totalPrice, booking.currency)}
            {booking.amountPaid + booking.amountReserved === 0 && booking.payment?.method === "counter" && isOn && booking.awaits !== "payment" && `, ${t.onSite}`}
            {booking.amountReserved > 0 && <Text size="sm" c="dimmed">{t.reserved} : {format.money(booking.amountReserved, booking.currency)}</Text>}
            {booking.amountPaid > 0 && <Text size="sm" c="dimmed">{t.paid} : {format.money(booking.amountPaid, booking.currency)}</Text>}
            {booking.amountRefunded > 0 && <Text size="sm" c="dimmed">{t.refunded} : {format.money(booking.amountRefunded, booking.currency)}</Text>}
            {booking.amountPaid + booking.amountReserved > 0 && booking.amountDue > 0 && <Text size="sm" c="dimmed">{t.due} : {format.money(booking.amountDue, booking.currency)}</Text>}
          </Fact>
        )}
        <Fact name={t.reference}><span className="tabular">{booking.reference}</span></Fact>
      </dl>
    </>
  );
}

function Fact({ name, children, isMain = false }: { name: string; children: ReactNode; isMain?: boolean }) {
  return <><dt>{name}</dt><dd className={isMain ? classes.main : undefined}>{children}</dd></>;
}
