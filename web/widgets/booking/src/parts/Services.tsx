import type { Service } from "../api/documents";
import { durationText } from "../texts/say";
import { useCounter } from "./context";
import { Icon } from "./Icon";
import { usePriceText } from "./useTexts";

/** First step: what can be booked, by category when there are several. */
export function Services({ onChoose }: { onChoose: (service: Service) => void }) {
  const { config } = useCounter();
  const categories = [...new Set(config.services.map((service) => service.category || ""))];
  return (
    <div class="services">
      {categories.map((category) => (
        <div key={category}>
          {categories.length > 1 && category && <h3 class="label">{category}</h3>}
          <ul class="list" role="list">
            {config.services.filter((service) => (service.category || "") === category).map((service) => (
              <li key={service.id}>
                <ServiceCard service={service} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

function ServiceCard({ service, onChoose }: { service: Service; onChoose: (service: Service) => void }) {
  const { say } = useCounter();
  const price = usePriceText()(service);
  return (
    <button type="button" class="service" onClick={() => onChoose(service)}>
      <span class="dot" style={service.color ? { background: service.color } : undefined} />
      <span class="grow">
        <span class="name">{service.name}</span>
        {service.description && <span class="about">{service.description}</span>}
        <span class="facts">
          <span><Icon name="clock" />{durationText(say, service.duration)}</span>
          <span class="price">{price}</span>
        </span>
      </span>
      <Icon name="forward" class="go" />
    </button>
  );
}
