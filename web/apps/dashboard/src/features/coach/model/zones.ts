import { wallOf } from "@comptoir/ui";

/** Slots by the day on which they begin on a clock, in order; days without any are left out. */
export function byDay<S extends { start: string }>(slots: readonly S[], timeZone: string): Map<string, S[]> {
  const days = new Map<string, S[]>();
  for (const slot of slots) {
    const { date } = wallOf(slot.start, timeZone);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return days;
}

/** Zones to choose from: those at hand, each once, and all the others by name. */
export function zoneGroups(...near: string[]): { near: string[]; all: string[] } {
  const first = [...new Set(near)];
  return { near: first, all: Intl.supportedValuesOf("timeZone").filter((zone) => !first.includes(zone)) };
}
