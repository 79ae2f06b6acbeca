import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export type SessionSearch = { week?: string | undefined; service?: string | undefined; session?: string | undefined; booking?: string | undefined };

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sessions",
    validateSearch: (search: Record<string, unknown>): SessionSearch => ({
      week: /^\d{4}-\d\d-\d\d$/.test(String(search.week)) ? String(search.week) : undefined,
      service: text(search.service),
      session: text(search.session),
      booking: text(search.booking),
    }),
    component: lazyRouteComponent(() => import("./pages/SessionsPage"), "SessionsPage"),
  }),
] as const;
