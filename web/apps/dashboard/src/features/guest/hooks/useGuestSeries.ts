import type { Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { guestKeys, guestPath } from "./useGuestBooking";

export type GuestDate = Schemas["GuestDateOut"];

/** The dates booked together with this one, itself among them; none when it stands alone. */
export function useGuestSeries(token: string): GuestDate[] {
  const { data } = useQuery({
    queryKey: guestKeys.series(token),
    queryFn: ({ signal }) => api.get<{ items: GuestDate[] }>(guestPath(token, "/series"), { signal }),
  });
  return data?.items ?? [];
}
