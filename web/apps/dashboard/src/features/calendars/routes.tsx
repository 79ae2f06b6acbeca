import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

/** What a provider sends the browser back with. */
export type ConnectedSearch = { code?: string; state?: string; error?: string; error_description?: string };
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/calendars",
    component: lazyRouteComponent(() => import("./pages/CalendarsPage"), "CalendarsPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute, path: "/calendars/connected",
    validateSearch: (search: Record<string, unknown>): ConnectedSearch => ({
      code: text(search.code), state: text(search.state), error: text(search.error), error_description: text(search.error_description),
    }),
    component: lazyRouteComponent(() => import("./pages/ConnectedPage"), "ConnectedPage"),
  }),
] as const;
