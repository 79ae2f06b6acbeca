import { createRouter } from "@tanstack/react-router";
import { queryClient } from "@/api/queryClient";
import { accountRoutes } from "@/features/account/routes";
import { areaRoutes } from "@/features/area/routes";
import { auditRoutes } from "@/features/audit/routes";
import { authRoutes } from "@/features/auth/routes";
import { routes as billingRoutes } from "@/features/billing/routes";
import { bookingRoutes } from "@/features/bookings/routes";
import { routes as calendarRoutes } from "@/features/calendars/routes";
import { routes as clientRoutes } from "@/features/clients/routes";
import { coachRoutes } from "@/features/coach/routes";
import { routes as figureRoutes } from "@/features/figures/routes";
import { routes as giftRoutes } from "@/features/gifts/routes";
import { guestRoutes } from "@/features/guest/routes";
import { homeRoutes } from "@/features/home/routes";
import { routes as invoiceRoutes } from "@/features/invoices/routes";
import { routes as keyRoutes } from "@/features/keys/routes";
import { linkRoutes } from "@/features/links/routes";
import { routes as locationRoutes } from "@/features/locations/routes";
import { roomRoutes, routes as meetingRoutes } from "@/features/meetings/routes";
import { routes as memberRoutes } from "@/features/members/routes";
import { declineRoutes, routes as notificationRoutes } from "@/features/notifications/routes";
import { organizationRoutes } from "@/features/organization/routes";
import { outboxRoutes } from "@/features/outbox/routes";
import { routes as paymentRoutes } from "@/features/payments/routes";
import { planningRoutes } from "@/features/planning/routes";
import { routes as productRoutes } from "@/features/products/routes";
import { routes as promoRoutes } from "@/features/promos/routes";
import { routes as resourceRoutes } from "@/features/resources/routes";
import { routes as saleRoutes } from "@/features/sales/routes";
import { routes as serviceRoutes } from "@/features/services/routes";
import { routes as sessionRoutes } from "@/features/sessions/routes";
import { routes as staffRoutes } from "@/features/staff/routes";
import { routes as subscriptionRoutes } from "@/features/subscriptions/routes";
import { routes as waitlistRoutes } from "@/features/waitlist/routes";
import { routes as walletRoutes } from "@/features/wallets/routes";
import { routes as webhookRoutes } from "@/features/webhooks/routes";
import { routes as widgetRoutes } from "@/features/widgets/routes";
import { frameRoute, publicRoute, rootRoute, signedInRoute } from "./frames";
import { anotherPage } from "./scrolling";
import { Pending } from "./states";

const tree = rootRoute.addChildren([
  publicRoute.addChildren([...authRoutes, ...guestRoutes, ...declineRoutes, ...roomRoutes, ...coachRoutes, ...areaRoutes]),
  signedInRoute.addChildren([
    ...accountRoutes.withoutOrganization,
    frameRoute.addChildren([
      ...homeRoutes,
      ...bookingRoutes,
      ...calendarRoutes,
      ...planningRoutes,
      ...linkRoutes,
      ...clientRoutes,
      ...serviceRoutes,
      ...staffRoutes,
      ...resourceRoutes,
      ...locationRoutes,
      ...memberRoutes,
      ...keyRoutes,
      ...widgetRoutes,
      ...promoRoutes,
      ...saleRoutes,
      ...walletRoutes,
      ...subscriptionRoutes,
      ...giftRoutes,
      ...paymentRoutes,
      ...invoiceRoutes,
      ...billingRoutes,
      ...productRoutes,
      ...sessionRoutes,
      ...waitlistRoutes,
      ...figureRoutes,
      ...meetingRoutes,
      ...webhookRoutes,
      ...notificationRoutes,
      ...outboxRoutes,
      ...organizationRoutes,
      ...auditRoutes,
      ...accountRoutes.inFrame,
    ]),
  ]),
]);

export const router = createRouter({
  routeTree: tree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: Pending,
  scrollRestoration: anotherPage(),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
