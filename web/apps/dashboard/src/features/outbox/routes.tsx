import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { messageStatuses, type MessageStatus } from "./model/message";

export type OutboxSearch = { search?: string | undefined; message?: string | undefined; status?: MessageStatus | undefined };

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const outboxRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/outbox",
  validateSearch: (search: Record<string, unknown>): OutboxSearch => ({
    search: text(search.search),
    message: text(search.message),
    status: messageStatuses.find((status) => status === search.status),
  }),
  component: lazyRouteComponent(() => import("./pages/OutboxPage"), "OutboxPage"),
});

export const outboxRoutes = [outboxRoute] as const;
