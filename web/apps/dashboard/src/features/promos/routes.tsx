import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export type PromoSearch = { search?: string | undefined; active?: boolean | undefined };

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/promo-codes",
    validateSearch: (search: Record<string, unknown>): PromoSearch => ({
      ...(typeof search.search === "string" && { search: search.search }),
      ...(typeof search.active === "boolean" && { active: search.active }),
    }),
    component: lazyRouteComponent(() => import("./pages/PromosPage"), "PromosPage"),
  }),
] as const;
