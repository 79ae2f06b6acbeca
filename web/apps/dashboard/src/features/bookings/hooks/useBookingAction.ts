import { useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { bookingKeys, slotKeys } from "../keys";
import type { Booking, BookingAction } from "../model/booking";
import { words } from "../words";

/** Confirm, complete, no-show or cancel one booking; everything that shows it follows. */
export function useBookingAction(id: string, action: BookingAction, onDone?: () => void) {
  const t = useText(words);
  return useSave({
    save: (reason: string) => api.post<Booking>(`/bookings/${id}/${action}`, reason ? { reason } : {}),
    invalidates: [bookingKeys.all, slotKeys.all],
    done: t.actionDone[action],
    onDone: () => onDone?.(),
  });
}
