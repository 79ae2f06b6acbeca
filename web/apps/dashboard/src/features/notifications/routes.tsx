import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute, publicRoute } from "@/routing/frames";

export const tabs = ["reminders", "senders", "words", "log"] as const;
export type Tab = (typeof tabs)[number];

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/notifications",
    validateSearch: (search: Record<string, unknown>): { tab?: Tab | undefined } => ({ tab: tabs.find((tab) => tab === search.tab) }),
    component: lazyRouteComponent(() => import("./pages/NotificationsPage"), "NotificationsPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute, path: "/notifications/words/$kind/$locale",
    component: lazyRouteComponent(() => import("./pages/WordsPage"), "WordsPage"),
  }),
] as const;

export const declineRoutes = [
  createRoute({
    getParentRoute: () => publicRoute, path: "/u/$token",
    component: lazyRouteComponent(() => import("./pages/DeclinePage"), "DeclinePage"),
  }),
] as const;
