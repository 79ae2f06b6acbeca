import { wallOf } from "@comptoir/ui";

export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** Morning until noon, evening from six, on the wall clock of a zone. */
export function partOf(instant: string, timeZone: string): DayPart {
  const { minutes } = wallOf(instant, timeZone);
  if (minutes < 12 * 60) return "morning";
  return minutes < 18 * 60 ? "afternoon" : "evening";
}

/** Slots by part of the day, those that have any, in order. */
export function byPart<S extends { start: string }>(slots: readonly S[], timeZone: string): { part: DayPart; slots: S[] }[] {
  return dayParts
    .map((part) => ({ part, slots: slots.filter(({ start }) => partOf(start, timeZone) === part) }))
    .filter((group) => group.slots.length > 0);
}
