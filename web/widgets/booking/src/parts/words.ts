import type { App } from "../app";
import type { Place, Service } from "../api/documents";
import { placeText } from "../model/place";
import { minutesOf, moneyText, priceBasis } from "../model/price";
import { durationText, type Say } from "../texts/say";

/** "1 h 30" of one unit, "2 jours" of two; a room by the day is had by the night. */
export const lengthText = (say: Say, service: Service, units = 1): string =>
  durationText(say, minutesOf(service, units), service.type === "room" ? "nights" : "days");

/** "45 € / h", "12 € par personne", "Gratuit"; a table without a price is no free dinner. */
export function priceText({ say, formats }: App, service: Service): string {
  if (!service.price) return service.type === "table" ? "" : say("price.free");
  const price = moneyText(formats, service.price, service.currency);
  const basis = priceBasis(service);
  return basis === "booking" ? price : say(`price.${basis}`, { price, duration: lengthText(say, service).replace(/^1 /, "") });
}

export const whereText = ({ say }: App, place: Place | null | undefined): string => placeText(place) || (place?.type === "virtual" ? say("place.virtual") : "");
