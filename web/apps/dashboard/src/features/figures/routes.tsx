import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { PERIODS, type PeriodName } from "./model/period";

export type FigureSearch = { period?: PeriodName | undefined; by?: "creation" | undefined; from?: string | undefined; to?: string | undefined; service?: string | undefined; staff?: string | undefined; location?: string | undefined };

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);
const day = (value: unknown) => (/^\d{4}-\d\d-\d\d$/.test(String(value)) ? String(value) : undefined);

const searchOf = (search: Record<string, unknown>): FigureSearch => ({
  period: PERIODS.find((period) => period === search.period),
  by: search.by === "creation" ? "creation" : undefined,
  from: day(search.from),
  to: day(search.to),
  service: text(search.service),
  staff: text(search.staff),
  location: text(search.location),
});

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/figures",
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import("./pages/FiguresPage"), "FiguresPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/figures/attendance",
    validateSearch: searchOf,
    component: lazyRouteComponent(() => import("./pages/AttendancePage"), "AttendancePage"),
  }),
] as const;
