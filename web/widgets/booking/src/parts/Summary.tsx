import type { ComponentChildren } from "preact";
import type { Booking, Place, Service } from "../api/documents";
import type { Flow, Step } from "../model/flow";
import { placeText } from "../model/ics";
import { estimate, moneyText } from "../model/price";
import { dayIn, dayText, offsetIn, timeText, visitorZone, zoneCity } from "../model/zones";
import { durationText } from "../texts/say";
import { useCounter } from "./context";
import { Icon } from "./Icon";
import { usePriceText } from "./Services";

/** "mardi 3 mars, 14:00 – 15:00", or both days when it spans several. */
export function useWhenText(): (start: string, end: string, zone: string) => string {
  const { formats } = useCounter();
  return (start, end, zone) => {
    const [first, last] = [dayIn(zone, start), dayIn(zone, end)];
    const from = `${dayText(formats, first)}, ${timeText(formats, zone, start)}`;
    return first === last || Date.parse(end) - Date.parse(start) < 43_200_000
      ? `${from} – ${timeText(formats, zone, end)}`
      : `${from} – ${dayText(formats, last)}, ${timeText(formats, zone, end)}`;
  };
}

export function usePlaceText(): (place: Place | null | undefined) => string {
  const { say } = useCounter();
  return (place) => placeText(place) || (place?.type === "virtual" ? say("place.virtual") : "");
}

/** What has been chosen so far; beside the step on wide pages, above it on phones. */
export function Summary({ state, service, onEdit }: { state: Flow; service: Service; onEdit?: ((step: Step) => void) | undefined }) {
  const { say, formats, config } = useCounter();
  const when = useWhenText();
  const place = usePlaceText()(service.location);
  const price = usePriceText()(service);
  const zone = service.timeZone ?? config.organization.timeZone;
  const own = visitorZone();
  const { slot } = state;
  const staff = service.staff.find(({ id }) => id === state.staffId) ?? (service.staff.length === 1 ? service.staff[0] : undefined);
  const total = estimate(service, state);
  return (
    <aside class="summary" aria-label={say("summary.title")}>
      <p class="organization">{config.organization.name}</p>
      <p class="name">{service.name}</p>
      <ul role="list">
        {slot && (
          <Fact icon="calendar" strong>
            {when(slot.start, slot.end, zone)}
            {offsetIn(own, slot.start) !== offsetIn(zone, slot.start) && <small>{say("zone.slot", { time: timeText(formats, own, slot.start), city: zoneCity(own) })}</small>}
            {onEdit && <button type="button" class="link" onClick={() => onEdit("time")}>{say("edit")}</button>}
          </Fact>
        )}
        <Fact icon="clock">{durationText(say, service.duration * state.units)}</Fact>
        {place && <Fact icon="place">{place}</Fact>}
        {(staff || state.participants > 1) && <Fact icon="person">{[staff?.name, state.participants > 1 && `${say("summary.people")} : ${state.participants}`].filter(Boolean).join(" · ")}</Fact>}
      </ul>
      {!slot && service.description && <p class="about">{service.description}</p>}
      <p class="due">
        {slot && total > 0 ? <><span>{say("price.total")}</span><b>{moneyText(formats, total, service.currency)}</b></> : <b>{price}</b>}
        {total > 0 && <small>{say("price.counter")}</small>}
      </p>
    </aside>
  );
}

function Fact({ icon, strong, children }: { icon: "calendar" | "clock" | "place" | "person"; strong?: boolean; children: ComponentChildren }) {
  return <li class={strong ? "strong" : ""}><Icon name={icon} /><span>{children}</span></li>;
}

/** The booking as the server made it. */
export function BookingFacts({ booking }: { booking: Booking }) {
  const { say, formats } = useCounter();
  const when = useWhenText();
  const place = usePlaceText()(booking.location);
  const staff = (booking.assignedStaff ?? []).map(({ staffName }) => staffName).filter(Boolean).join(", ");
  const facts: [string, ComponentChildren][] = [
    [say("summary.what"), booking.serviceName],
    [say("summary.when"), when(booking.startDate, booking.endDate, booking.timeZone)],
    [say("summary.where"), place],
    [say("summary.with"), staff],
    [say("price.total"), booking.totalPrice > 0 && `${moneyText(formats, booking.totalPrice, booking.currency)} · ${say("price.counter").toLocaleLowerCase()}`],
    [say("done.reference"), <code>{booking.reference}</code>],
  ];
  return <dl>{facts.filter(([, value]) => value).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>;
}
