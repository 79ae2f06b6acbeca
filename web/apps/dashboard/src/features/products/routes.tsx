import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { isKind, type Kind } from "./model/product";

export const SHOWN = ["all", "onSale", "off", "archived"] as const;
export type Shown = (typeof SHOWN)[number];
export type ProductSearch = { search?: string | undefined; kind?: Kind | undefined; shown?: Shown | undefined };

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/products",
    validateSearch: (search: Record<string, unknown>): ProductSearch => ({
      search: typeof search.search === "string" && search.search ? search.search : undefined,
      kind: isKind(search.kind) ? search.kind : undefined,
      shown: SHOWN.find((shown) => shown === search.shown && shown !== "all"),
    }),
    component: lazyRouteComponent(() => import("./pages/ProductsPage"), "ProductsPage"),
  }),
] as const;
