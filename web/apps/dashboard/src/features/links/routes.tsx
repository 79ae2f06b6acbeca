import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const linkStates = ["active", "used", "expired", "revoked"] as const;
export type LinkState = (typeof linkStates)[number];
export type LinksSearch = { status?: LinkState | undefined };

export const linkRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/booking-links",
    validateSearch: ({ status }: Record<string, unknown>): LinksSearch => ({ status: linkStates.find((one) => one === status) }),
    component: lazyRouteComponent(() => import("./pages/LinksPage"), "LinksPage"),
  }),
] as const;
