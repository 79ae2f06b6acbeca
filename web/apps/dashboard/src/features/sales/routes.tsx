import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { isKind, type Kind } from "../products/model/product";
import { isPurchaseStatus, type PurchaseStatus } from "./model/sale";

export type SaleSearch = {
  search?: string | undefined; status?: PurchaseStatus | undefined; kind?: Kind | undefined; product?: string | undefined; purchase?: string | undefined;
};

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/sales",
    validateSearch: (search: Record<string, unknown>): SaleSearch => ({
      search: text(search.search), product: text(search.product), purchase: text(search.purchase),
      status: isPurchaseStatus(search.status) ? search.status : undefined, kind: isKind(search.kind) ? search.kind : undefined,
    }),
    component: lazyRouteComponent(() => import("./pages/SalesPage"), "SalesPage"),
  }),
] as const;
