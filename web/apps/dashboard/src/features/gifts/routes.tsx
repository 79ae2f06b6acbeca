import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "@/routing/frames";
import { isGiftStatus, type GiftStatus } from "./model/gift";

export type GiftSearch = { search?: string | undefined; status?: GiftStatus | undefined; gift?: string | undefined };

const text = (value: unknown) => (typeof value === "string" && value ? value : undefined);

export const routes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: "/gift-certificates",
    validateSearch: (search: Record<string, unknown>): GiftSearch => ({
      search: text(search.search), gift: text(search.gift), status: isGiftStatus(search.status) ? search.status : undefined,
    }),
    component: lazyRouteComponent(() => import("./pages/GiftsPage"), "GiftsPage"),
  }),
] as const;
