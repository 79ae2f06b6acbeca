import { useMemo } from "react";
import type { Booking } from "../model/booking";
import { gather, type Entry } from "../model/entries";
import { useServiceChoices } from "./useChoices";

const none: Booking[] = [];

/** Bookings as a calendar shows them: those of one session together, with its number of seats. */
export function useEntries(bookings: Booking[] = none): Entry[] {
  const services = useServiceChoices().data;
  return useMemo(
    () => gather(bookings, new Map(services?.map(({ id, maxParticipants }) => [id, maxParticipants]))),
    [bookings, services],
  );
}
