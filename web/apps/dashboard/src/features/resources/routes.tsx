import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/resources",
    component: lazyRouteComponent(() => import("./pages/ResourcesPage"), "ResourcesPage"),
  }),
] as const;
