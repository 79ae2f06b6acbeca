import type { App } from "../app";
import type { Place, Service } from "../api/documents";
import { placeText } from "../model/place";
import { moneyText, priceBasis } from "../model/price";
import { durationText } from "../texts/say";

/** "45 € / 1 h", "12 € par personne", "Gratuit". */
export function priceText({ say, formats }: App, service: Service): string {
  if (!service.price) return say("price.free");
  const price = moneyText(formats, service.price, service.currency);
  const basis = priceBasis(service);
  return basis === "booking" ? price : say(`price.${basis}`, { price, duration: durationText(say, service.duration).replace(/^1 /, "") });
}

export const whereText = ({ say }: App, place: Place | null | undefined): string => placeText(place) || (place?.type === "virtual" ? say("place.virtual") : "");
