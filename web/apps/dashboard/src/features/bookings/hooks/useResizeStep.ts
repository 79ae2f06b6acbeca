import { useCallback } from "react";
import { isSession, type Entry } from "../model/entries";
import { useServiceChoices } from "./useChoices";

/** The unit by which a booking of a room or a rental grows or shrinks; null for what has a fixed length. */
export function useResizeStep() {
  const services = useServiceChoices().data;
  return useCallback(
    (entry: Entry): number | null => {
      if (isSession(entry) || (entry.serviceType !== "room" && entry.serviceType !== "rental")) return null;
      return services?.find(({ id }) => id === entry.serviceId)?.duration ?? null;
    },
    [services],
  );
}
