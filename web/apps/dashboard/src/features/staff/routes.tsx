import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/staff",
    component: lazyRouteComponent(() => import("./pages/StaffPage"), "StaffPage"),
  }),
] as const;
