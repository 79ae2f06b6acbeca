import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { memberKeys } from "../keys";
import type { Invitation, Member } from "../model/member";

/** The whole team: small enough for one page. */
export function useMembers() {
  return useQuery({
    queryKey: memberKeys.list(),
    queryFn: ({ signal }) => api.get<Page<Member>>("/members", { query: { limit: 200 }, signal }),
    enabled: usePermission("member.read"),
  });
}

/** Members to link a record with; none for someone who may not read them. */
export function useMemberOptions(): Member[] {
  return useMembers().data?.items ?? [];
}

export function useInvitations() {
  return useQuery({
    queryKey: memberKeys.invitations(),
    queryFn: ({ signal }) => api.get<Page<Invitation>>("/invitations", { query: { limit: 200 }, signal }),
    enabled: usePermission("member.read"),
  });
}
