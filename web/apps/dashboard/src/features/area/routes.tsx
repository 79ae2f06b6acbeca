import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

export type LinkSearch = { email?: string; token?: string };

/** What the mailed link carries; gone from the address once it has been used. */
export function linkSearch({ email, token }: Record<string, unknown>): LinkSearch {
  return typeof email === "string" && typeof token === "string" ? { email, token } : {};
}

const areaRoute = createRoute({
  getParentRoute: () => publicRoute, path: "/me/$organization",
  validateSearch: linkSearch,
  component: lazyRouteComponent(() => import("./pages/AreaFrame"), "AreaFrame"),
});
const bookingsRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/",
  component: lazyRouteComponent(() => import("./pages/MyBookingsPage"), "MyBookingsPage"),
});
const walletRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/wallet",
  component: lazyRouteComponent(() => import("./pages/MyWalletPage"), "MyWalletPage"),
});
const subscriptionsRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/subscriptions",
  component: lazyRouteComponent(() => import("./pages/MySubscriptionsPage"), "MySubscriptionsPage"),
});
const giftsRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/gifts",
  component: lazyRouteComponent(() => import("./pages/MyGiftsPage"), "MyGiftsPage"),
});
const invoicesRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/invoices",
  component: lazyRouteComponent(() => import("./pages/MyInvoicesPage"), "MyInvoicesPage"),
});
const profileRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/profile",
  component: lazyRouteComponent(() => import("./pages/MyProfilePage"), "MyProfilePage"),
});

export const areaRoutes = [
  areaRoute.addChildren([bookingsRoute, walletRoute, subscriptionsRoute, giftsRoute, invoicesRoute, profileRoute]),
] as const;
