import { useMemo } from "react";
import type { Booking } from "../model/booking";
import { gather, type Entry, type GroupSession } from "../model/entries";
import { useServiceChoices } from "./useChoices";

const none: Booking[] = [];
const noSessions: GroupSession[] = [];

/** Bookings as a calendar shows them: those of one session together, with its number of seats; and sessions still empty, when given. */
export function useEntries(bookings: Booking[] = none, sessions: GroupSession[] = noSessions): Entry[] {
  // Only a session has seats to be filled.
  const services = useServiceChoices(bookings.some(({ sessionId }) => sessionId)).data;
  return useMemo(
    () => gather(bookings, new Map(services?.map(({ id, maxParticipants }) => [id, maxParticipants])), sessions),
    [bookings, services, sessions],
  );
}
