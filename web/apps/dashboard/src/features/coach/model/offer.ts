import type { Schemas } from "@comptoir/client";

export type CoachPageDocument = Schemas["CoachPageOut"];
export type Reason = Schemas["CoachReasonOut"] & { staffId?: string | null };
export type MeetingKind = "video" | "phone" | "in_person";
export type Slot = Pick<Schemas["SlotOut"], "start" | "end">;

/** What a client needs to know of a type of appointment. */
export type Offer = Pick<Schemas["ServiceOut"], "id" | "name" | "description" | "color" | "duration" | "durations" | "price" | "currency" | "meetingKinds" | "reasonIds" | "location" | "requireApproval" | "allowGuests" | "customFields" | "named">;

/** The ways one may meet: as the type lists them, else as its place leaves them. */
export function kindsOf({ meetingKinds, location }: Pick<Offer, "meetingKinds" | "location">): MeetingKind[] {
  if (meetingKinds && meetingKinds.length > 0) return meetingKinds;
  if (!location) return [];
  const byPlace = { virtual: ["video"], physical: ["in_person"], hybrid: ["in_person", "video"] } as const;
  return [...byPlace[location.type ?? "physical"]];
}

/** The reasons that go with a type: those it lists, or everybody's and those of who delivers it. */
export function reasonsOf({ reasonIds, named }: Pick<Offer, "reasonIds" | "named">, reasons: readonly Reason[]): Reason[] {
  if (reasonIds && reasonIds.length > 0) return reasons.filter(({ id }) => reasonIds.includes(id));
  return reasons.filter(({ staffId }) => !staffId || named.staff.some(({ id }) => id === staffId));
}

export type Lengths = Pick<Offer, "duration" | "durations" | "price" | "currency">;

/** The same of one length only, at its price; null leaves the choice. */
export function ofLength<O extends Pick<Offer, "duration" | "durations" | "price">>(offer: O, minutes: number | null): O {
  if (minutes === null) return offer;
  const price = lengthsOf(offer).find((one) => one.minutes === minutes)?.price ?? offer.price;
  return { ...offer, duration: minutes, durations: null, price };
}

/** The lengths one may choose from, the shortest first, with the price of each. */
export function lengthsOf({ duration, durations, price }: Pick<Lengths, "duration" | "durations" | "price">): { minutes: number; price: number }[] {
  const others = (durations ?? []).map((one) => ({ minutes: one.duration, price: one.price ?? price }));
  return [{ minutes: duration, price }, ...others].sort((a, b) => a.minutes - b.minutes);
}
