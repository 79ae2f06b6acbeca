import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export type AuditSearch = { actor?: string | undefined; objectType?: string | undefined };

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/audit",
  validateSearch: (search: Record<string, unknown>): AuditSearch => ({ actor: text(search.actor), objectType: text(search.objectType) }),
  component: lazyRouteComponent(() => import("./pages/AuditPage"), "AuditPage"),
});

export const auditRoutes = [auditRoute] as const;
