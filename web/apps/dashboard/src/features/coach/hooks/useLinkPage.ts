import { Refused, type Schemas } from "@comptoir/client";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";

export type LinkPageDocument = Schemas["LinkPageOut"];

/** Why a link lets nobody in, and how the house is reached. */
export type LinkOver = { why: "used" | "expired" | "revoked"; house: string; phone: string; email: string };

/** What a booking link opens. It is asked once: a visit that has just used it up goes on to its end. */
export function useLinkPage(secret: string) {
  return useQuery({
    queryKey: ["coach", "link", secret] as const,
    queryFn: ({ signal }) => api.get<LinkPageDocument>(`/public/booking-links/${encodeURIComponent(secret)}`, { signal }),
    retry: false,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
}

/** What a refusal says of a link that is over; null where it is about something else. */
export function overOf(error: unknown): LinkOver | null {
  if (!(error instanceof Refused)) return null;
  const why = (["used", "expired", "revoked"] as const).find((one) => error.code === `booking.link_${one}`);
  const text = (name: string) => (typeof error.problem[name] === "string" ? error.problem[name] : "");
  return why ? { why, house: text("house"), phone: text("phone"), email: text("email") } : null;
}
