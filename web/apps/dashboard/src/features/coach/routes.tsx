import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

export const coachRoutes = [
  createRoute({
    getParentRoute: () => publicRoute, path: "/c/$organization/$coach",
    component: lazyRouteComponent(() => import("./pages/CoachPage"), "CoachPage"),
  }),
] as const;
