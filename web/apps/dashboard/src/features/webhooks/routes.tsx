import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/webhooks",
    component: lazyRouteComponent(() => import("./pages/WebhooksPage"), "WebhooksPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute, path: "/webhooks/$id",
    component: lazyRouteComponent(() => import("./pages/WebhookPage"), "WebhookPage"),
  }),
] as const;
