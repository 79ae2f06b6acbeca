import type { Booking, BookingAction } from "./booking";

/** Nobody arrives half a day early. */
const farMs = 12 * 3_600_000;

/** Whether it is too soon to ask who is there. */
export function isFarAhead({ startDate }: { startDate: string }, now: Date): boolean {
  return Date.parse(startDate) - now.getTime() > farMs;
}

/** The step that usually follows, out of those the server allows; null when none stands out. */
export function nextStep({ allowedActions, checkedInAt, startDate, endDate }: Pick<Booking, "allowedActions" | "checkedInAt" | "startDate" | "endDate">, now: Date): BookingAction | null {
  const may = new Set(allowedActions);
  const isFar = isFarAhead({ startDate }, now);
  const isOver = Date.parse(endDate) <= now.getTime();
  const order: BookingAction[] = isOver || checkedInAt ? ["confirm", "check-out", "complete", "check-in"] : ["confirm", "offer", "promote", "check-in", "complete"];
  return order.find((action) => may.has(action) && !(isFar && (action === "check-in" || action === "complete"))) ?? null;
}

/** What else may be done, in the order of a menu. */
export function otherSteps({ allowedActions }: Pick<Booking, "allowedActions">, shown: readonly (BookingAction | null)[]): BookingAction[] {
  const order: BookingAction[] = ["decline", "offer", "promote", "check-in", "check-out", "complete", "reschedule", "participants", "no-show", "cancel"];
  return order.filter((action) => allowedActions.includes(action) && !shown.includes(action));
}
