import { wallOf } from "@comptoir/ui";

export { cityOf } from "@comptoir/ui";

/** Whether two zones' clocks show different times at an instant. */
export function differ(a: string, b: string, now: Date): boolean {
  const [here, there] = [wallOf(now, a), wallOf(now, b)];
  return here.date !== there.date || here.minutes !== there.minutes;
}

/** Slots by the day on which they begin on a clock, in order; days without any are left out. */
export function byDay<S extends { start: string }>(slots: readonly S[], timeZone: string): Map<string, S[]> {
  const days = new Map<string, S[]>();
  for (const slot of slots) {
    const { date } = wallOf(slot.start, timeZone);
    days.set(date, [...(days.get(date) ?? []), slot]);
  }
  return days;
}
