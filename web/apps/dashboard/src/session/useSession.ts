import { asLocale } from "@comptoir/ui";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { setOrganization } from "@/api/api";
import { chosenMembership, rememberOrganization } from "./chosenOrganization";
import { sessionKey, sessionQuery } from "./session";

/** The signed-in user and the organization on screen. Only under routes that require both. */
export function useSession() {
  const { data } = useSuspenseQuery(sessionQuery);
  const membership = chosenMembership(data);
  if (!data.user || !membership) throw new Error("useSession needs a signed-in member; use it below the frame route");
  return {
    user: data.user,
    membership,
    organization: membership.organization,
    memberships: data.memberships,
    locale: asLocale(data.user.locale),
  };
}

/** Whether the user may do something in this organization, e.g. `usePermission("service.write")`. */
export function usePermission(permission: string): boolean {
  return useSession().membership.permissions.includes(permission);
}

/** Shows another organization: everything cached belongs to the previous one and goes. */
export function useSwitchOrganization() {
  const cache = useQueryClient();
  const router = useRouter();
  return async (id: string) => {
    rememberOrganization(id);
    setOrganization(id);
    cache.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
    await router.navigate({ to: "/" });
    await router.invalidate();
  };
}
