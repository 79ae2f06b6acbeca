import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute, publicRoute } from "@/routing/frames";

/** The room behind a personal link. */
export const roomRoutes = [
  createRoute({
    getParentRoute: () => publicRoute, path: "/r/$token",
    component: lazyRouteComponent(() => import("./pages/RoomPage"), "RoomPage"),
  }),
] as const;

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/meetings",
    component: lazyRouteComponent(() => import("./pages/MeetingSettingsPage"), "MeetingSettingsPage"),
  }),
] as const;
