import type { Schemas } from "@comptoir/client";
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/api";

export type Role = Schemas["MembershipOut"]["role"];
export type Session = Schemas["SessionOut"];

export const sessionKey = ["session"] as const;

/** Who is here. Answers for nobody too (`user: null`), and sets the CSRF cookie. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => api.get<Session>("/session", { signal }),
  staleTime: 60_000,
});
