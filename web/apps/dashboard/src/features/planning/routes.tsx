import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";

export const settingsTabs = ["types", "reasons", "hours", "links"] as const;
export type SettingsSearch = { tab?: (typeof settingsTabs)[number] | undefined; coach?: string | undefined };

export const planningRoutes = [
  createRoute({
    getParentRoute: () => frameRoute, path: "/planning/settings",
    validateSearch: ({ tab, coach }: Record<string, unknown>): SettingsSearch => ({
      tab: settingsTabs.find((one) => one === tab), coach: typeof coach === "string" ? coach : undefined,
    }),
    component: lazyRouteComponent(() => import("./pages/PlanningSettingsPage"), "PlanningSettingsPage"),
  }),
] as const;
