import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

export type LinkSearch = { email?: string; token?: string; gift?: string };

/** What a mailed link carries, or the code on a certificate; gone from the address once it has been used. */
export function linkSearch({ email, token, gift }: Record<string, unknown>): LinkSearch {
  return { ...(typeof email === "string" && typeof token === "string" && { email, token }), ...(typeof gift === "string" && { gift }) };
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
/** Back from a bank's page, where a purchase was paid or not (docs.stripe.com/payments/payment-element: `redirect_status`). */
const paidSearch = ({ paid, redirect_status, refused }: Record<string, unknown>): { paid?: string; refused?: true } => ({
  ...(textOf(paid) && { paid: textOf(paid)! }), ...((redirect_status === "failed" || refused === true) && { refused: true }),
});
/** Back from a bank's page, where a card was left for a subscription. */
const cardSearch = ({ subscription, setup }: Record<string, unknown>): { subscription?: string; setup?: string } =>
  typeof subscription === "string" && typeof setup === "string" ? { subscription, setup } : {};

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
  getParentRoute: () => areaRoute, path: "/subscriptions", validateSearch: cardSearch,
  component: lazyRouteComponent(() => import("./pages/MySubscriptionsPage"), "MySubscriptionsPage"),
});
const giftsRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/gifts",
  component: lazyRouteComponent(() => import("./pages/MyGiftsPage"), "MyGiftsPage"),
});
const invoicesRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/invoices", validateSearch: paidSearch,
  component: lazyRouteComponent(() => import("./pages/MyInvoicesPage"), "MyInvoicesPage"),
});
const shopRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/shop",
  component: lazyRouteComponent(() => import("./shop/ShopPage"), "ShopPage"),
});
const profileRoute = createRoute({
  getParentRoute: () => areaRoute, path: "/profile",
  component: lazyRouteComponent(() => import("./pages/MyProfilePage"), "MyProfilePage"),
});

export const areaRoutes = [
  areaRoute.addChildren([bookingsRoute, walletRoute, subscriptionsRoute, giftsRoute, invoicesRoute, shopRoute, profileRoute]),
] as const;
