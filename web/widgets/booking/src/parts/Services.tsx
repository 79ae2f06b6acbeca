import type { App } from "../app";
import type { Service } from "../api/documents";
import { choose } from "../model/flow";
import { CLOCK, FORWARD, icon } from "./icon";
import { lengthText, priceText } from "./words";

/** First step: what can be booked, by category when there are several. */
export function Services({ app }: { app: App }) {
  const { services } = app.config!;
  const categories = [...new Set(services.map(({ category }) => category || ""))];
  return (
    <div class={`services ${services.length < 5 ? "few" : ""}`}>
      {categories.map((name) => (
        <>
          {categories.length > 1 && name && <h3 class="label">{name}</h3>}
          <ul class="cards" role="list">{services.filter(({ category }) => (category || "") === name).map((service) => <li key={service.id}>{card(app, service)}</li>)}</ul>
        </>
      ))}
      <button class="link" onClick={() => app.open("")}>{app.say("mine.open")}</button>
    </div>
  );
}

function card(app: App, service: Service) {
  const { name, description, color } = service;
  return (
    <button class="service" onClick={() => app.set(choose(app.state, service, app.today(service)))}>
      <i class="dot" style={color ? { background: color } : undefined} />
      <span class="grow">
        <b>{name}</b>
        {description && <span class="about">{description}</span>}
        <span class="facts"><span>{icon(CLOCK)}{lengthText(app.say, service)}{service.durations && " +"}</span><span class="price">{priceText(app, service)}</span></span>
      </span>
      {icon(FORWARD, "go flip")}
    </button>
  );
}
