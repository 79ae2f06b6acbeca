import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { isMethod, isStatus, type Method, type PaymentStatus } from "./model/payment";

export const VIEWS = ["payments", "payouts", "refunds", "disputes"] as const;
export type PaymentView = (typeof VIEWS)[number];
export type PaymentSearch = {
  view?: PaymentView | undefined; status?: PaymentStatus | undefined; method?: Method | undefined;
  from?: string | undefined; to?: string | undefined; payment?: string | undefined; search?: string | undefined;
};

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/payments",
    validateSearch: (search: Record<string, unknown>): PaymentSearch => ({
      view: VIEWS.find((view) => view === search.view && view !== "payments"),
      status: isStatus(search.status) ? search.status : undefined,
      method: isMethod(search.method) ? search.method : undefined,
      from: text(search.from), to: text(search.to), payment: text(search.payment), search: text(search.search),
    }),
    component: lazyRouteComponent(() => import("./pages/PaymentsPage"), "PaymentsPage"),
  }),
] as const;
