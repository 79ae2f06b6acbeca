import type { Service, Slot } from "../api/documents";

/** A booking of it is a seat among others. */
export const isShared = ({ type }: Service): boolean => type === "event" || type === "course";
/** A booking of it is a whole number of `duration`. */
export const isByUnit = ({ type }: Service): boolean => type === "rental" || type === "room";

/** What `price` is for, said by the service or by what it is. */
export const priceBasis = (service: Service): NonNullable<Service["priceUnit"]> =>
  service.priceUnit ?? (isShared(service) ? "participant" : isByUnit(service) ? "unit" : "booking");

/** What is shown before booking, in minor units: the slot's own price where it has one; the server alone decides what is due. */
export const estimate = (service: Service, { participants, units, slot }: { participants: number; units: number; slot?: Slot | null }): number =>
  slot?.priceFrom ?? service.price * { booking: 1, participant: participants, unit: units }[priceBasis(service)];

export const mostUnits = (service: Service): number =>
  isByUnit(service) ? Math.max(1, Math.floor((service.maxDuration ?? Math.max(service.duration * 8, 480)) / service.duration)) : 1;

/** Fewest and most people of one booking; of a shared session the minimum is the session's, not the booking's. */
export function participantRange(service: Service): [least: number, most: number] {
  const most = Math.max(1, service.maxParticipants ?? 1);
  return [isShared(service) ? 1 : Math.min(most, Math.max(1, service.minParticipants ?? 1)), most];
}

/** Minutes of what is chosen: so many units, or the length of that place among those offered, `duration` being the first. */
export const minutesOf = ({ duration, durations }: Service, units: number): number => durations?.[units - 2]?.duration ?? duration * units;

export function moneyText(locale: string, minor: number, currency: string): string {
  const options = { style: "currency", currency, trailingZeroDisplay: "stripIfInteger" } as const;
  const format = new Intl.NumberFormat(locale, options);
  return format.format(minor / 10 ** format.resolvedOptions().maximumFractionDigits!);
}
