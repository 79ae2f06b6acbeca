import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

export const coachRoutes = [
  createRoute({
    getParentRoute: () => publicRoute, path: "/c/$organization/$coach",
    // One type of appointment, when a link is to it alone.
    validateSearch: (search: Record<string, unknown>): { type?: string } => (typeof search.type === "string" && search.type ? { type: search.type } : {}),
    component: lazyRouteComponent(() => import("./pages/CoachPage"), "CoachPage"),
  }),
] as const;
