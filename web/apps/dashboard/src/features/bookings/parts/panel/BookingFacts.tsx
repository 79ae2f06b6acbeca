import { cityOf, useFormat, useText, wallOf } from "@comptoir/ui";
import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { spokenPhone } from "@/features/clients/model/phone";
import { usePermission } from "@/session/useSession";
import { useServiceChoices } from "../../hooks/useChoices";
import type { Booking, CustomField, QuoteLine } from "../../model/booking";
import { GuestsOfBooking, mayChangeGuests } from "../guests/GuestsOfBooking";
import classes from "./BookingPanel.module.css";
import { words } from "./words";

export function BookingFacts({ booking }: { booking: Booking }) {
  const t = useText(words);
  const format = useFormat();
  const { location } = booking;
  const place = location && [location.address, location.room].filter(Boolean).join(", ");
  const team = [...booking.assignedStaff.map(({ staffName }) => staffName), ...booking.assignedResources.map(({ resourceName }) => resourceName)];
  const mayInvite = mayChangeGuests(booking, usePermission("booking.manage"));
  const standing = useMoneyStanding(booking);
  return (
    <Stack gap="lg">
      <dl className={classes.facts}>
        <Fact name={t.who}>
          <div>{booking.contactName}</div>
          {booking.contactEmail && <div><a href={`mailto:${booking.contactEmail}`}>{booking.contactEmail}</a></div>}
          {booking.contactPhone && <div><a href={`tel:${booking.contactPhone.replace(/\s/g, "")}`}>{spokenPhone(booking.contactPhone)}</a></div>}
        </Fact>
        {booking.participants > 1 && (
          <Fact name={t.people}>
            {t.peopleCount(booking.participants)}
            {booking.participantDetails.map((person, index) => (
              <div key={index}>{[person.name, person.email, person.phone && spokenPhone(person.phone)].filter(Boolean).join(" · ")}</div>
            ))}
          </Fact>
        )}
        {(booking.guestEmails.length > 0 || mayInvite) && <Fact name={t.guests}><GuestsOfBooking key={booking.updatedAt} booking={booking} /></Fact>}
        {booking.clientTimeZone && <Fact name={t.theirClock}>{t.atTheirs(cityOf(booking.clientTimeZone), wallOf(booking.startDate, booking.clientTimeZone).time)}</Fact>}
        {team.length > 0 && <Fact name={t.with}>{team.join(", ")}</Fact>}
        {place && <Fact name={t.where}>{place}</Fact>}
        {location?.virtualLink && <Fact name={t.where}><a href={location.virtualLink} target="_blank" rel="noreferrer">{t.join}</a></Fact>}
        <Fact name={t.price}>
          <span className="tabular">{format.money(booking.totalPrice, booking.currency)}</span>
          {standing && <Text span c="dimmed" size="sm">, {standing}</Text>}
          {(booking.quote.lines?.length ?? 0) > 1 && <QuoteLines lines={booking.quote.lines ?? []} currency={booking.currency} />}
        </Fact>
        {booking.promoCode && <Fact name={t.promoCode}>{booking.promoCode}</Fact>}
        <Fact name={t.source}>{t.sources[booking.source] ?? booking.source}{booking.bookingLinkId && `, ${t.byLink}`}, {format.dateTime(booking.createdAt)}</Fact>
      </dl>
      <Answers booking={booking} />
      {booking.notes && <Note name={t.clientNotes}>{booking.notes}</Note>}
      {booking.cancellationReason && <Note name={t.cancelled}>{booking.cancellationReason}</Note>}
    </Stack>
  );
}

/** Whether the price is paid, given back, or still to be paid and how. */
function useMoneyStanding(booking: Booking): string {
  const t = useText(words);
  const { amountPaid, amountRefunded = 0, amountDue = 0, totalPrice, payment, status } = booking;
  if (totalPrice === 0 && !amountPaid) return "";
  if (amountRefunded > 0 && amountRefunded >= (amountPaid ?? 0)) return t.standing.refunded;
  if (amountPaid && amountDue <= 0) return t.paidBy((payment?.methods ?? []).map((way) => t.ways[way] ?? way).join(", "));
  if (amountPaid) return t.standing.partly;
  if (status === "cancelled" || status === "rescheduled" || status === "no-show") return "";
  return payment?.method ? (t.payment[payment.method] ?? payment.method) : "";
}

function QuoteLines({ lines, currency }: { lines: QuoteLine[]; currency: string }) {
  const format = useFormat();
  return (
    <ul className={classes.lines}>
      {lines.map(({ label, quantity, total }, index) => (
        <li key={index}><span>{quantity > 1 ? `${label} × ${format.number(quantity)}` : label}</span><span>{format.money(total, currency)}</span></li>
      ))}
    </ul>
  );
}

function Answers({ booking }: { booking: Booking }) {
  const t = useText(words);
  const services = useServiceChoices();
  const fields = services.data?.find(({ id }) => id === booking.serviceId)?.customFields ?? [];
  const answers = Object.entries(booking.customFieldValues).filter(([, value]) => value !== null && value !== "");
  if (answers.length === 0) return null;
  return (
    <section aria-label={t.answers}>
      <Text size="sm" fw={560} mb={6}>{t.answers}</Text>
      <dl className={classes.facts}>
        {answers.map(([id, value]) => <Fact key={id} name={nameOf(fields, id)}>{shown(value, t)}</Fact>)}
      </dl>
    </section>
  );
}

function nameOf(fields: CustomField[], id: string): string {
  const field = fields.find((one) => one.id === id || one.name === id);
  return field?.label ?? field?.name ?? id;
}

function shown(value: unknown, t: { yes: string; no: string }): string {
  if (typeof value === "boolean") return value ? t.yes : t.no;
  return Array.isArray(value) ? value.join(", ") : String(value);
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return <><dt>{name}</dt><dd>{children}</dd></>;
}

function Note({ name, children }: { name: string; children: ReactNode }) {
  return <section><Text size="sm" fw={560} mb={6}>{name}</Text><p className={classes.note}>{children}</p></section>;
}
