import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export type WalletSearch = { search?: string | undefined };

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/wallets",
    validateSearch: (search: Record<string, unknown>): WalletSearch => ({ search: typeof search.search === "string" && search.search ? search.search : undefined }),
    component: lazyRouteComponent(() => import("./pages/WalletsPage"), "WalletsPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/wallets/$clientId",
    component: lazyRouteComponent(() => import("./pages/WalletPage"), "WalletPage"),
  }),
] as const;
