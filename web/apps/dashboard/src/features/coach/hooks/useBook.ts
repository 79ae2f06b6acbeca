import { Refused, type Schemas } from "@comptoir/client";
import type { UseFormReturnType } from "@mantine/form";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import type { MeetingKind, Slot } from "../model/offer";

export type Details = {
  meetingKind: MeetingKind | "";
  reasonId: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  notes: string;
  /** E-mail addresses of others who are told. */
  guestEmails: string[];
  /** Answers to what the house asks. */
  customFieldValues: Record<string, unknown>;
};

export type Booked = Schemas["BookingOut"];
/** A link to book by: its secret, how often it still lets in, and who hears that it does not. */
export type BookingLink = { secret: string; usesLeft: number; onOver: (error: unknown) => void };
type Wish = { serviceId: string; staffId: string | undefined; slot: Slot; isProspect: boolean; bearer: string | null; timeZone: string; link?: BookingLink | undefined };

/** Books what was chosen; a time that is gone by then is said apart, for another to be chosen. */
export function useBook(form: UseFormReturnType<Details>, onDone: (booking: Booked) => void) {
  const [idempotencyKey, renew] = useState(newKey);
  const [isTaken, setTaken] = useState(false);
  const { submit, isBusy, problem, clear } = useSave({
    save: ({ wish, details }: { wish: Wish; details: Details }) =>
      api.post<Booked>("/bookings", bodyOf(wish, details), { bearer: wish.bearer, idempotencyKey }).catch((error: unknown) => {
        renew(newKey());
        setTaken(error instanceof Refused && error.code === "booking.slot_taken");
        wish.link?.onOver(error);
        throw error;
      }),
    invalidates: [["coach", "slots"]],
    form: { values: form.values as never, setErrors: (errors) => form.setErrors(errors) },
    done: null,
    onDone,
  });
  return { book: submit, isBusy, problem, isTaken, forget: () => { setTaken(false); clear(); } };
}

function bodyOf({ serviceId, staffId, slot, isProspect, timeZone, link }: Wish, { meetingKind, reasonId, contactName, contactEmail, contactPhone, notes, guestEmails, customFieldValues }: Details) {
  return {
    serviceId, staffId, startDate: slot.start, endDate: slot.end, isProspect, source: "web", timeZone,
    ...(link && { bookingLink: link.secret }),
    ...(meetingKind && { meetingKind }),
    ...(reasonId && { reasonId }),
    ...(contactName.trim() && { contactName: contactName.trim() }),
    ...(contactEmail.trim() && { contactEmail: contactEmail.trim() }),
    ...(contactPhone.trim() && { contactPhone: contactPhone.trim() }),
    ...(guestEmails.length > 0 && { guestEmails }),
    ...(notes.trim() && { notes: notes.trim() }),
    customFieldValues: Object.fromEntries(Object.entries(customFieldValues).filter(([, value]) => value !== "" && value !== null)),
  };
}

function newKey(): string {
  return crypto.randomUUID();
}
