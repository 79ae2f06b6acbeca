import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { isInvoiceKind, type InvoiceKind } from "./model/invoice";

export type InvoiceSearch = {
  search?: string | undefined; kind?: InvoiceKind | undefined; from?: string | undefined; to?: string | undefined; invoice?: string | undefined;
};

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/invoices",
    validateSearch: (search: Record<string, unknown>): InvoiceSearch => ({
      search: text(search.search), from: text(search.from), to: text(search.to), invoice: text(search.invoice),
      kind: isInvoiceKind(search.kind) ? search.kind : undefined,
    }),
    component: lazyRouteComponent(() => import("./pages/InvoicesPage"), "InvoicesPage"),
  }),
] as const;
