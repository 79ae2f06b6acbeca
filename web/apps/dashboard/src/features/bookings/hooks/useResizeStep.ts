import { useCallback } from "react";
import { isSession, type Entry } from "../model/entries";
import { useServiceChoices } from "./useChoices";

const minutes = 15;

/** The unit by which a booking grows or shrinks: a room or a rental by its own, an appointment by the quarter of an hour; null for a seat. */
export function useResizeStep() {
  const services = useServiceChoices().data;
  return useCallback(
    (entry: Entry): number | null => {
      if (isSession(entry) || entry.sessionId) return null;
      if (entry.serviceType !== "room" && entry.serviceType !== "rental") return minutes;
      return services?.find(({ id }) => id === entry.serviceId)?.duration ?? null;
    },
    [services],
  );
}
