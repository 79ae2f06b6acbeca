import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/widgets",
    component: lazyRouteComponent(() => import("./pages/WidgetsPage"), "WidgetsPage"),
  }),
] as const;
