import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/billing",
    component: lazyRouteComponent(() => import("./pages/BillingPage"), "BillingPage"),
  }),
] as const;
