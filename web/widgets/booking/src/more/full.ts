import type { Ask, SlotQuery } from "../api/client";
import type { SlotDays } from "../api/documents";
import { fetchSessions, fetchSlots } from "../kit";

/** Free slots, and with them the sessions without room for so many, which one can wait for. */
export async function slotsWithFull(ask: Ask, query: SlotQuery): Promise<SlotDays> {
  const { serviceId, from, to, participants = 1 } = query;
  const [found, sessions] = await Promise.all([fetchSlots(ask, query), fetchSessions(ask, serviceId, from, to).catch(() => [])]);
  for (const { startDate: start, endDate: end, remaining, status } of sessions) {
    const day = found.days.find(({ date }) => start.startsWith(date));
    if (!day || status === "cancelled" || remaining >= participants || Date.parse(start) < Date.now()) continue;
    day.slots = [...day.slots, { start, end, remaining, full: true }].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  }
  return found;
}
