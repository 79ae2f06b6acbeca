import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute, path: "/settings",
  component: lazyRouteComponent(() => import("./pages/SettingsPage"), "SettingsPage"),
});

export const organizationRoutes = [settingsRoute] as const;
