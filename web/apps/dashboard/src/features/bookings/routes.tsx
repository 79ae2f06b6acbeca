import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { statuses, type BookingStatus } from "./model/booking";
import { laneKinds, type LaneKind } from "./model/lanes";
import { views, type View } from "./model/period";

export type CalendarSearch = {
  view?: View; date?: string; lanes?: LaneKind; booking?: string; session?: string;
  services?: string[]; staff?: string[]; resources?: string[]; locations?: string[]; statuses?: string[];
};

export const listPeriods = ["upcoming", "today", "past", "any"] as const;
export type ListPeriod = (typeof listPeriods)[number];
export type BookingsSearch = {
  search?: string; status?: BookingStatus; service?: string; period?: ListPeriod; booking?: string;
};

const oneOf = <T extends string>(allowed: readonly T[], value: unknown) => allowed.find((one) => one === value);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);
const texts = (value: unknown) => {
  const list = Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
  return list.length > 0 ? list : undefined;
};
const day = (value: unknown) => {
  const date = text(value);
  return date && /^\d{4}-\d\d-\d\d$/.test(date) && !Number.isNaN(Date.parse(date)) ? date : undefined;
};

export const calendarRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/calendar",
  validateSearch: (search: Record<string, unknown>): CalendarSearch => ({
    view: oneOf(views, search.view),
    date: day(search.date),
    lanes: oneOf(laneKinds, search.lanes),
    booking: text(search.booking),
    session: text(search.session),
    services: texts(search.services),
    staff: texts(search.staff),
    resources: texts(search.resources),
    locations: texts(search.locations),
    statuses: texts(search.statuses),
  }),
  component: lazyRouteComponent(() => import("./pages/CalendarPage"), "CalendarPage"),
});

export const bookingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/bookings",
  validateSearch: (search: Record<string, unknown>): BookingsSearch => ({
    search: text(search.search),
    status: oneOf(statuses, search.status),
    service: text(search.service),
    period: oneOf(listPeriods, search.period),
    booking: text(search.booking),
  }),
  component: lazyRouteComponent(() => import("./pages/BookingsPage"), "BookingsPage"),
});

export const bookingRoutes = [calendarRoute, bookingsRoute] as const;
