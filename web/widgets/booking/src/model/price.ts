import type { Service } from "../api/documents";

const PER_UNIT = ["rental", "room"];
const PER_SEAT = ["event", "course"];

export const isShared = (service: Service): boolean => PER_SEAT.includes(service.type);
/** A booking of it is a whole number of `duration`. */
export const isByUnit = (service: Service): boolean => PER_UNIT.includes(service.type);

export type PriceBasis = "booking" | "participant" | "unit";

export function priceBasis({ priceUnit, type }: Service): PriceBasis {
  if (priceUnit) return /part|pers|seat/i.test(priceUnit) ? "participant" : /unit|dur|hour|day|night/i.test(priceUnit) ? "unit" : "booking";
  return PER_SEAT.includes(type) ? "participant" : PER_UNIT.includes(type) ? "unit" : "booking";
}

/** What is shown before booking, in minor units; the server alone decides what is due. */
export function estimate(service: Service, choice: { participants: number; units: number }): number {
  const factor = { booking: 1, participant: choice.participants, unit: choice.units }[priceBasis(service)];
  return service.price * factor;
}

export const mostUnits = (service: Service): number =>
  isByUnit(service) ? Math.max(1, Math.floor((service.maxDuration ?? Math.max(service.duration * 8, 480)) / service.duration)) : 1;

/** Fewest and most people of one booking; of a shared session the minimum is the session's, not the booking's. */
export function participantRange(service: Service): [least: number, most: number] {
  const most = Math.max(1, service.maxParticipants ?? 1);
  return [isShared(service) ? 1 : Math.min(most, Math.max(1, service.minParticipants ?? 1)), most];
}

export function moneyText(locale: string, minor: number, currency: string): string {
  const digits = new Intl.NumberFormat(locale, { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
  const whole = minor % 10 ** digits === 0;
  return new Intl.NumberFormat(locale, { style: "currency", currency, minimumFractionDigits: whole ? 0 : digits, maximumFractionDigits: digits }).format(minor / 10 ** digits);
}
