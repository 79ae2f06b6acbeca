import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

const guestBookingRoute = createRoute({
  getParentRoute: () => publicRoute, path: "/b/$token",
  component: lazyRouteComponent(() => import("./pages/GuestBookingPage"), "GuestBookingPage"),
});

export const guestRoutes = [guestBookingRoute] as const;
