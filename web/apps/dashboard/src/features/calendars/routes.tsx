import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/calendars",
    component: lazyRouteComponent(() => import("./pages/CalendarsPage"), "CalendarsPage"),
  }),
] as const;
