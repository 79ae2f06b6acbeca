import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { isSession } from "../model/entries";
import type { MoveWish } from "../model/move";
import type { BookingDraft } from "../parts/create/draft";
import type { Placed } from "../parts/calendar/TimeGrid";
import { useConflictText } from "./useConflictText";

/** After a drop in the grid: a new booking there, a question before a move, or a word on why it cannot be. */
export function usePlacing(onDraft: (draft: BookingDraft) => void) {
  const sayConflict = useConflictText();
  const [wish, setWish] = useState<MoveWish | null>(null);
  const place = ({ entry, target, conflict }: Placed) => {
    if (!entry) {
      const [staffId] = target.staffIds;
      onDraft({ start: target.start.toISOString(), end: target.end.toISOString(), ...(staffId && { staffId }), resourceIds: target.resourceIds });
    } else if (conflict?.kind === "busy") notifications.show({ message: sayConflict(conflict), color: "red", role: "alert" });
    else setWish(isSession(entry) ? { session: entry, target, conflict } : { booking: entry, target, conflict });
  };
  return { wish, place, close: () => setWish(null) };
}
