import type { ComponentChildren } from "preact";
import type { App } from "../app";
import { back } from "../model/flow";
import { estimate, moneyText } from "../model/price";
import { extra } from "./extra";
import { when } from "./facts";
import { CALENDAR, CLOCK, icon, PERSON, PLACE } from "./icon";
import { lengthText, priceText, whereText } from "./words";

/** What has been chosen so far; beside the step on wide pages, above it on phones. */
export function Summary({ app }: { app: App }) {
  const { say, formats, config, state } = app;
  const { slot, step, units, staffId, participants, quote, waiting, mine } = state;
  const service = state.service!;
  const { timeZone, staff } = service;
  const person = staff.find(({ id }) => id === staffId) ?? (staff.length === 1 ? staff[0] : undefined);
  const people = [person?.name, participants > 1 && `${say("participants")} : ${participants}`].filter(Boolean).join(" · ");
  const total = (state.series && state.sum) ?? quote?.total ?? estimate(service, state);
  return (
    <aside aria-label={say("summary.title")}>
      <div>
        <p class="wide">{config!.organization.name}</p>
        <p class="name">{service.name}</p>
        <ul role="list">
          {slot && fact(CALENDAR, (
            <>
              {when(app, timeZone, slot.start, slot.end)}
              {slot.dates && <small>{say("runs.dates", { n: slot.dates })}</small>}
              {step === "details" && <button class="link" onClick={() => app.set(back("time"))}>{say("edit")}</button>}
            </>
          ), "strong")}
          {fact(CLOCK, lengthText(say, service, units))}
          {fact(PLACE, whereText(app, service.location))}
          {fact(PERSON, people)}
        </ul>
        {!slot && service.description && <p class="wide about">{service.description}</p>}
        {quote && !state.series && (quote.lines.length > 1 || quote.discount > 0) && extra(app, "lines")}
        {!mine && <p class="due" aria-live="polite">
          {slot && (total > 0 || (quote && service.price > 0)) ? <><span>{say("price.total")}</span><b>{total > 0 ? moneyText(formats, total, service.currency) : say("price.free")}</b></> : <b>{priceText(app, service)}</b>}
          {total > (quote?.wallet?.covered ?? 0) && !waiting && !service.requirePayment && <small>{say("price.counter")}</small>}
        </p>}
      </div>
    </aside>
  );
}

const fact = (path: string, text: ComponentChildren, look = "") => text && <li class={look}>{icon(path)}<span>{text}</span></li>;
