import type { ComponentChildren } from "preact";
import type { Service } from "../api/documents";
import type { Flow, Step } from "../model/flow";
import { estimate, moneyText } from "../model/price";
import { elsewhereText, offsetIn, visitorZone } from "../model/zones";
import { durationText } from "../texts/say";
import { useCounter } from "./context";
import { Icon } from "./Icon";
import { usePlaceText, usePriceText, useWhenText } from "./useTexts";

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
      <div>
        <p class="organization">{config.organization.name}</p>
        <p class="name">{service.name}</p>
        <ul role="list">
          {slot && (
            <Fact icon="calendar" strong>
              {when(slot.start, slot.end, zone)}
              {offsetIn(own, slot.start) !== offsetIn(zone, slot.start) && <small>{say("zone.slot", { yours: elsewhereText(formats, zone, own, slot.start) })}</small>}
              {onEdit && <button type="button" class="link" onClick={() => onEdit("time")}>{say("edit")}</button>}
            </Fact>
          )}
          <Fact icon="clock">{durationText(say, service.duration * state.units)}</Fact>
          {place && <Fact icon="place">{place}</Fact>}
          {(staff || state.participants > 1) && <Fact icon="person">{[staff?.name, state.participants > 1 && `${say("participants")} : ${state.participants}`].filter(Boolean).join(" · ")}</Fact>}
        </ul>
        {!slot && service.description && <p class="about">{service.description}</p>}
        <p class="due">
          {slot && total > 0 ? <><span>{say("price.total")}</span><b>{moneyText(formats, total, service.currency)}</b></> : <b>{price}</b>}
          {total > 0 && <small>{say("price.counter")}</small>}
        </p>
      </div>
    </aside>
  );
}

function Fact({ icon, strong, children }: { icon: "calendar" | "clock" | "place" | "person"; strong?: boolean; children: ComponentChildren }) {
  return <li class={strong ? "strong" : ""}><Icon name={icon} /><span>{children}</span></li>;
}
