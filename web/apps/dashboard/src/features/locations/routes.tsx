import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/locations",
    component: lazyRouteComponent(() => import("./pages/LocationsPage"), "LocationsPage"),
  }),
] as const;
