import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { publicRoute } from "@/routing/frames";

const known = ["type", "name", "email"] as const;
/** What a link may say already: the one type it is to, and who follows it. */
export type CoachSearch = Partial<Record<(typeof known)[number], string>>;

export const coachRoutes = [
  createRoute({
    getParentRoute: () => publicRoute, path: "/c/$organization/$coach",
    validateSearch: (search: Record<string, unknown>): CoachSearch => Object.fromEntries(known.flatMap((name) => (typeof search[name] === "string" && search[name] ? [[name, search[name]]] : []))),
    component: lazyRouteComponent(() => import("./pages/CoachPage"), "CoachPage"),
  }),
  createRoute({
    getParentRoute: () => publicRoute, path: "/l/$secret",
    component: lazyRouteComponent(() => import("./pages/LinkPage"), "LinkPage"),
  }),
] as const;
