import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/",
  validateSearch: (search: Record<string, unknown>): { booking?: string; session?: string } => ({
    ...(typeof search.booking === "string" && { booking: search.booking }),
    ...(typeof search.session === "string" && { session: search.session }),
  }),
  component: lazyRouteComponent(() => import("./pages/HomePage"), "HomePage"),
});

export const homeRoutes = [homeRoute] as const;
