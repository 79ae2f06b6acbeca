import type { Schemas } from "@comptoir/client";
import { addDays, daysFrom, instantOf, wallOf } from "@comptoir/ui";
import type { Booking } from "../../bookings/model/booking";

export type GroupSession = Schemas["GroupSessionOut"];
export type AttendedSession = GroupSession & { bookings: Booking[] };

export const DAYS_SHOWN = 7;

/** Sessions under the local day on which they start; every day of the week is there. */
export function byDay(sessions: readonly GroupSession[], first: string, timeZone: string): { date: string; sessions: GroupSession[] }[] {
  return daysFrom(first, DAYS_SHOWN).map((date) => ({
    date, sessions: sessions.filter((session) => wallOf(session.startDate, timeZone).date === date),
  }));
}

/** What tells one session from another while it has no id: nobody has booked it yet. */
export function keyOf(session: GroupSession): string {
  return session.id ?? placeOf(session);
}

function placeOf(session: GroupSession): string {
  return `${session.serviceId} ${session.startDate}`;
}

/** The session of a key, also when its first booking has given it an id since. */
export function sessionOf(sessions: readonly GroupSession[], key: string | undefined): GroupSession | undefined {
  return sessions.find((session) => session.id === key) ?? sessions.find((session) => placeOf(session) === key);
}

export type Minimum = "reached" | "missing" | "none";

export function minimumOf(session: GroupSession): Minimum {
  if (!session.minParticipants || session.minParticipants < 2 || session.status === "cancelled") return "none";
  return session.taken >= session.minParticipants ? "reached" : "missing";
}

/** Seats taken, in per cent of the room there is. */
export function fullness({ taken, capacity }: GroupSession): number {
  return capacity === 0 ? 100 : Math.min(100, Math.round((100 * taken) / capacity));
}

export function totals(sessions: readonly GroupSession[]) {
  const open = sessions.filter((session) => session.status !== "cancelled");
  return {
    count: open.length,
    taken: open.reduce((sum, session) => sum + session.taken, 0),
    capacity: open.reduce((sum, session) => sum + session.capacity, 0),
    waiting: open.reduce((sum, session) => sum + session.waiting, 0),
  };
}

/** Bookings of an attendance list in the order they are called: by name, who takes no seat last. */
export function inCallingOrder(bookings: readonly Booking[]): Booking[] {
  const rank = ({ status }: Booking) => (status === "cancelled" || status === "rescheduled" ? 2 : status === "waitlisted" ? 1 : 0);
  return [...bookings].sort((a, b) => rank(a) - rank(b) || (a.contactName ?? "").localeCompare(b.contactName ?? ""));
}

export type PlanForm = {
  serviceId: string | null;
  kind: "one" | "run";
  date: string;
  time: string;
  minutes: number | "";
  every: number | "";
  count: number | "";
  title: string;
  capacity: number | "";
  minParticipants: number | "";
  staffId: string | null;
};

const MOST_DATES = 200;

/** The local dates of a plan: one, or as many as asked, so many weeks apart. */
export function datesOf({ kind, date, every, count }: Pick<PlanForm, "kind" | "date" | "every" | "count">): string[] {
  if (kind === "one") return [date];
  const step = Math.max(1, Number(every) || 1) * DAYS_SHOWN;
  return Array.from({ length: Math.min(Number(count) || 1, MOST_DATES) }, (_, index) => addDays(date, index * step));
}

/** The body of POST /sessions; wall-clock time stays the same over a change of the clocks. */
export function planToBody(form: PlanForm, timeZone: string) {
  const at = (date: string) => {
    const start = instantOf(date, form.time, timeZone);
    return {
      startDate: start.toISOString(),
      ...(form.minutes !== "" && { endDate: new Date(start.getTime() + form.minutes * 60_000).toISOString() }),
    };
  };
  const dates = datesOf(form).map(at);
  return {
    serviceId: form.serviceId,
    ...(form.kind === "one" ? dates[0] : { dates }),
    ...(form.title.trim() && { title: form.title.trim() }),
    ...(form.capacity !== "" && { capacity: form.capacity }),
    ...(form.minParticipants !== "" && { minParticipants: form.minParticipants }),
    ...(form.staffId && { staffId: form.staffId }),
  };
}
