import type { Booking, BookingAction } from "./booking";

/** The step that usually follows, out of those the server allows; null when none stands out. */
export function nextStep({ allowedActions, checkedInAt, endDate }: Pick<Booking, "allowedActions" | "checkedInAt" | "endDate">, now: Date): BookingAction | null {
  const may = new Set(allowedActions);
  const isOver = Date.parse(endDate) <= now.getTime();
  const order: BookingAction[] = isOver || checkedInAt ? ["confirm", "check-out", "complete", "check-in"] : ["confirm", "offer", "promote", "check-in", "complete"];
  return order.find((action) => may.has(action)) ?? null;
}

/** What else may be done, in the order of a menu. */
export function otherSteps({ allowedActions }: Pick<Booking, "allowedActions">, shown: readonly (BookingAction | null)[]): BookingAction[] {
  const order: BookingAction[] = ["decline", "offer", "promote", "check-in", "check-out", "complete", "reschedule", "participants", "no-show", "cancel"];
  return order.filter((action) => allowedActions.includes(action) && !shown.includes(action));
}
