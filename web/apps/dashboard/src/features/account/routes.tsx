import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute, signedInRoute } from "@/routing/frames";

const accountRoute = createRoute({
  getParentRoute: () => frameRoute, path: "/account",
  component: lazyRouteComponent(() => import("./pages/AccountPage"), "AccountPage"),
});

/** Signed in, but a member of no organization yet. */
const welcomeRoute = createRoute({
  getParentRoute: () => signedInRoute, path: "/welcome",
  component: lazyRouteComponent(() => import("./pages/WelcomePage"), "WelcomePage"),
});

export const accountRoutes = { inFrame: [accountRoute] as const, withoutOrganization: [welcomeRoute] as const };
