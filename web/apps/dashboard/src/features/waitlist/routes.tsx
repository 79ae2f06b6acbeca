import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export type WaitlistSearch = { service?: string | undefined; booking?: string | undefined };

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/waitlist",
    validateSearch: (search: Record<string, unknown>): WaitlistSearch => ({ service: text(search.service), booking: text(search.booking) }),
    component: lazyRouteComponent(() => import("./pages/WaitlistPage"), "WaitlistPage"),
  }),
] as const;
