import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

export type NextSearch = { next?: string };

/** Where to go once signed in: only ever a path of this site. */
export function safeNext(search: Record<string, unknown>): NextSearch {
  const { next } = search;
  return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
}

const authRoute = createRoute({
  getParentRoute: () => publicRoute,
  id: "auth",
  validateSearch: safeNext,
  component: lazyRouteComponent(() => import("./parts/AuthFrame"), "AuthFrame"),
});

const loginRoute = createRoute({
  getParentRoute: () => authRoute, path: "/login",
  component: lazyRouteComponent(() => import("./pages/LoginPage"), "LoginPage"),
});
const challengeRoute = createRoute({
  getParentRoute: () => authRoute, path: "/login/challenge",
  component: lazyRouteComponent(() => import("./pages/ChallengePage"), "ChallengePage"),
});
const signupRoute = createRoute({
  getParentRoute: () => authRoute, path: "/signup",
  component: lazyRouteComponent(() => import("./pages/SignupPage"), "SignupPage"),
});
const verifyRoute = createRoute({
  getParentRoute: () => authRoute, path: "/verify-email",
  component: lazyRouteComponent(() => import("./pages/VerifyEmailPage"), "VerifyEmailPage"),
});
const verifyLinkRoute = createRoute({
  getParentRoute: () => authRoute, path: "/verify-email/$key",
  component: lazyRouteComponent(() => import("./pages/VerifyLinkPage"), "VerifyLinkPage"),
});
const forgotRoute = createRoute({
  getParentRoute: () => authRoute, path: "/reset-password",
  component: lazyRouteComponent(() => import("./pages/ForgotPage"), "ForgotPage"),
});
const resetRoute = createRoute({
  getParentRoute: () => authRoute, path: "/reset-password/$key",
  component: lazyRouteComponent(() => import("./pages/ResetPage"), "ResetPage"),
});
const inviteRoute = createRoute({
  getParentRoute: () => authRoute, path: "/invite/$token",
  component: lazyRouteComponent(() => import("./pages/InvitePage"), "InvitePage"),
});

export const authRoutes = [
  authRoute.addChildren([
    loginRoute, challengeRoute, signupRoute, verifyRoute, verifyLinkRoute, forgotRoute, resetRoute, inviteRoute,
  ]),
] as const;
