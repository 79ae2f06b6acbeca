import type { Schemas } from "@comptoir/client";

export type CoachPageDocument = Schemas["CoachPageOut"];
export type Reason = Schemas["CoachReasonOut"];
export type MeetingKind = "video" | "phone" | "in_person";
export type Slot = Pick<Schemas["SlotOut"], "start" | "end">;

/** What a client needs to know of a type of appointment. */
export type Offer = Pick<Schemas["ServiceOut"], "id" | "name" | "description" | "color" | "duration" | "price" | "currency" | "meetingKinds" | "reasonIds" | "location" | "requireApproval" | "customFields">;

/** The ways one may meet: as the type lists them, else as its place leaves them. */
export function kindsOf({ meetingKinds, location }: Pick<Offer, "meetingKinds" | "location">): MeetingKind[] {
  if (meetingKinds && meetingKinds.length > 0) return meetingKinds;
  if (!location) return [];
  const byPlace = { virtual: ["video"], physical: ["in_person"], hybrid: ["in_person", "video"] } as const;
  return [...byPlace[location.type ?? "physical"]];
}

/** The reasons that go with a type: its own, or all of them. */
export function reasonsOf({ reasonIds }: Pick<Offer, "reasonIds">, reasons: readonly Reason[]): Reason[] {
  return reasonIds && reasonIds.length > 0 ? reasons.filter(({ id }) => reasonIds.includes(id)) : [...reasons];
}
