import { useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { bookingKeys, slotKeys } from "../keys";
import type { Booking } from "../model/booking";
import { words } from "../words";

export type SimpleAction = "confirm" | "decline" | "complete" | "no-show" | "cancel" | "check-in" | "check-out" | "promote" | "offer";

/** What follows from any change of a booking. */
export const staleAfterChange = [bookingKeys.all, slotKeys.all, ["sessions"], ["waitlist"], ["payments"], ["wallets"], ["invoices"], ["clients"]];

/** One step of a booking's life, with what the server wants to know of it; everything that shows it follows. */
export function useBookingAction(id: string, action: SimpleAction, onDone?: () => void) {
  const t = useText(words);
  return useSave({
    save: (body: object) => api.post<Booking>(`/bookings/${id}/${action}`, body),
    invalidates: staleAfterChange,
    done: t.actionDone[action],
    onDone: () => onDone?.(),
  });
}
