import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

const outboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/outbox",
  validateSearch: (search: Record<string, unknown>): { search?: string; message?: string } => ({
    ...(typeof search.search === "string" && search.search !== "" && { search: search.search }),
    ...(typeof search.message === "string" && { message: search.message }),
  }),
  component: lazyRouteComponent(() => import("./pages/OutboxPage"), "OutboxPage"),
});

export const outboxRoutes = [outboxRoute] as const;
