import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/api";

export type Role = "owner" | "admin" | "manager" | "staff" | "coach";

export type OrganizationSummary = {
  id: string; slug: string; name: string; timeZone: string; currency: string; country: string; locale: string;
};

export type Membership = {
  organization: OrganizationSummary; role: Role; locationId: string | null; permissions: string[];
};

export type User = { id: string; email: string; name: string; locale: string };

export type Session = { user: User | null; memberships: Membership[]; streamsUrl?: string };

export const sessionKey = ["session"] as const;

/** Who is here. Answers for nobody too (`user: null`), and sets the CSRF cookie. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => api.get<Session>("/session", { signal }),
  staleTime: 60_000,
});
