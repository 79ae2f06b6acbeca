import type { Place, Service } from "../api/documents";
import { placeText } from "../model/place";
import { moneyText, priceBasis } from "../model/price";
import { dayIn, dayText, timeText } from "../model/zones";
import { durationText } from "../texts/say";
import { useCounter } from "./context";

const HALF_DAY_MS = 43_200_000;

/** "mardi 3 mars, 14:00 – 15:00", or both days when it spans several. */
export function useWhenText(): (start: string, end: string, zone: string) => string {
  const { formats } = useCounter();
  return (start, end, zone) => {
    const [first, last] = [dayIn(zone, start), dayIn(zone, end)];
    const until = timeText(formats, zone, end);
    const short = first === last || Date.parse(end) - Date.parse(start) < HALF_DAY_MS;
    return `${dayText(formats, first)}, ${timeText(formats, zone, start)} – ${short ? until : `${dayText(formats, last)}, ${until}`}`;
  };
}

export function usePlaceText(): (place: Place | null | undefined) => string {
  const { say } = useCounter();
  return (place) => placeText(place) || (place?.type === "virtual" ? say("place.virtual") : "");
}

/** "45 € / 1 h", "12 € par personne", "Gratuit". */
export function usePriceText(): (service: Service) => string {
  const { say, formats } = useCounter();
  return (service) => {
    if (!service.price) return say("price.free");
    const price = moneyText(formats, service.price, service.currency);
    const basis = priceBasis(service);
    if (basis === "booking") return price;
    return basis === "participant" ? say("price.participant", { price }) : say("price.unit", { price, duration: durationText(say, service.duration).replace(/^1 /, "") });
  };
}
