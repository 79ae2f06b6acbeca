import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { isSubscriptionStatus, type SubscriptionStatus } from "./model/subscription";

export type SubscriptionSearch = { search?: string | undefined; status?: SubscriptionStatus | undefined; subscription?: string | undefined };

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/subscriptions",
    validateSearch: (search: Record<string, unknown>): SubscriptionSearch => ({
      search: text(search.search), subscription: text(search.subscription), status: isSubscriptionStatus(search.status) ? search.status : undefined,
    }),
    component: lazyRouteComponent(() => import("./pages/SubscriptionsPage"), "SubscriptionsPage"),
  }),
] as const;
