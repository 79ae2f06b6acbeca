import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/clients",
    component: lazyRouteComponent(() => import("./pages/ClientsPage"), "ClientsPage"),
  }),
] as const;
