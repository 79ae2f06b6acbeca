import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/members",
    component: lazyRouteComponent(() => import("./pages/MembersPage"), "MembersPage"),
  }),
] as const;
