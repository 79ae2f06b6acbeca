import { Refused } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import type { UseFormReturnType } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import type { Booking } from "../model/booking";
import { mayOverride, nearestOf } from "../model/refusals";
import { bodyOf, type BookingForm } from "../parts/create/draft";
import { words } from "../parts/create/words";
import { staleAfterChange } from "./useBookingAction";

/** Books, or joins the queue; what the server refuses says what may be done instead. */
export function useNewBooking(form: UseFormReturnType<BookingForm>, onDone: (booking: Booking) => void) {
  const t = useText(words);
  // One key for one intent: a second click, or a retry after a lost answer, makes no second booking.
  const [idempotencyKey, renewKey] = useState(newKey);
  const [refused, setRefused] = useState<Refused | null>(null);
  const { submit, isBusy, problem, clear } = useSave({
    save: ({ waits, ...filled }: BookingForm & { waits: boolean }) =>
      api.post<Booking>(waits ? "/waitlist" : "/bookings", bodyOf(filled), { idempotencyKey }).catch((error: unknown) => {
        renewKey(newKey());
        if (error instanceof Refused) setRefused(error);
        throw error;
      }),
    invalidates: staleAfterChange,
    form: { values: { ...form.values, waits: false }, setErrors: (errors) => form.setErrors(errors) },
    done: null,
    onDone: (booking) => {
      notifications.show({ message: booking.status === "waitlisted" ? t.queued : t.booked, color: "pine" });
      onDone(booking);
    },
  });
  const isTaken = refused?.code === "booking.slot_taken" || refused?.code === "booking.session_full";
  return {
    isBusy,
    problem,
    isTaken,
    nearest: nearestOf(refused),
    mayOverride: mayOverride(refused),
    book: (filled: BookingForm) => submit({ ...filled, waits: false }),
    wait: (filled: BookingForm) => submit({ ...filled, waits: true }),
    forget: () => { setRefused(null); clear(); },
  };
}

function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
