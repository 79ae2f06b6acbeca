import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { TEMPLATES, type TemplateId } from "./model/templates";

type ListSearch = { search?: string; type?: string; archived?: boolean };
type NewSearch = { template?: TemplateId; from?: string };

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/services",
    validateSearch: (search: Record<string, unknown>): ListSearch => ({
      ...(typeof search.search === "string" && { search: search.search }),
      ...(typeof search.type === "string" && { type: search.type }),
      ...(search.archived === true && { archived: true }),
    }),
    component: lazyRouteComponent(() => import("./pages/ServicesPage"), "ServicesPage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/services/new",
    validateSearch: (search: Record<string, unknown>): NewSearch => ({
      ...(TEMPLATES.includes(search.template as TemplateId) && { template: search.template as TemplateId }),
      ...(typeof search.from === "string" && { from: search.from }),
    }),
    component: lazyRouteComponent(() => import("./pages/NewServicePage"), "NewServicePage"),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/services/$id",
    component: lazyRouteComponent(() => import("./pages/ServicePage"), "ServicePage"),
  }),
] as const;
