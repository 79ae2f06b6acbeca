import { createRootRouteWithContext, createRoute, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import type { QueryClient } from "@tanstack/react-query";
import { setOrganization } from "@/api/api";
import { chosenMembership } from "@/session/chosenOrganization";
import { sessionQuery } from "@/session/session";
import { Failure, Missing, Pending } from "./states";

export const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: Missing,
  errorComponent: Failure,
});

/** Pages for anyone: sign-in, invitation, a guest's booking. */
export const publicRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "public",
  pendingComponent: Pending,
  component: lazyRouteComponent(() => import("@/shell/PublicFrame"), "PublicFrame"),
});

/** Pages for a signed-in user, with or without an organization. */
export const signedInRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "signed-in",
  pendingComponent: Pending,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery);
    if (!session.user) throw redirect({ to: "/login", search: { next: location.href } });
    setOrganization(chosenMembership(session)?.organization.id ?? null);
    return { session };
  },
  component: Outlet,
});

/** Pages of one organization, inside navigation. Features hang their routes here. */
export const frameRoute = createRoute({
  getParentRoute: () => signedInRoute,
  id: "frame",
  pendingComponent: Pending,
  beforeLoad: ({ context }) => {
    if (!chosenMembership(context.session)) throw redirect({ to: "/welcome" });
  },
  component: lazyRouteComponent(() => import("@/shell/AppFrame"), "AppFrame"),
  notFoundComponent: Missing,
  errorComponent: Failure,
});
