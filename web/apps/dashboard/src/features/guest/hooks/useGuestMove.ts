import type { Schemas } from "@comptoir/client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { guestKeys, guestPath, type GuestBooking } from "./useGuestBooking";

/** Free times of some days, for the people of the booking and as long as it is. */
export function useGuestSlots(token: string, from: string, to: string) {
  return useQuery({
    queryKey: guestKeys.slots(token, from, to),
    queryFn: ({ signal }) => api.get<Schemas["SlotsOut"]>(guestPath(token, "/slots"), { query: { from, to }, signal }),
    placeholderData: keepPreviousData,
  });
}

/** What a move would cost; asked once a time is chosen. */
export function useMovePreview(token: string, start: string | null) {
  return useQuery({
    queryKey: guestKeys.move(token, start ?? ""),
    queryFn: () => api.post<Schemas["MovePreviewOut"]>(guestPath(token, "/reschedule/preview"), { startDate: start }),
    enabled: start !== null,
    retry: false,
    staleTime: 0,
  });
}

/** Moves; the booking that takes its place has a link of its own, and the page goes there. */
export function useGuestMove(token: string, done: string, onDone: () => void) {
  const navigate = useNavigate();
  return useSave({
    save: (startDate: string) => api.post<GuestBooking>(guestPath(token, "/reschedule"), { startDate }),
    invalidates: [guestKeys.one(token)],
    done,
    onDone: (moved) => {
      onDone();
      void navigate({ to: "/b/$token", params: { token: moved.token }, replace: true });
    },
  });
}
