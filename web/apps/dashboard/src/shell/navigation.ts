import {
  IconBell, IconBox, IconCalendar, IconCalendarShare, IconCash, IconChartBar, IconCode, IconCreditCard, IconFileInvoice, IconGift, IconHistory, IconHome2, IconHourglass, IconKey, IconListDetails, IconMail, IconMapPin, IconReceipt, IconRefresh,
  IconSettings, IconShoppingBag, IconSparkles, IconTicket, IconUserCog, IconUsers, IconUsersGroup, IconUserStar, IconVideo, IconWallet, IconWebhook, type Icon,
} from "@tabler/icons-react";

export type NavigationItem = {
  name: "home" | "calendar" | "bookings" | "clients" | "services" | "staff" | "resources" | "locations" | "members"
    | "payments" | "products" | "subscriptions" | "gifts" | "invoices" | "billing" | "wallets" | "sales" | "keys" | "sessions" | "waitlist" | "promos" | "figures" | "webhooks" | "widgets" | "meetings" | "notifications" | "outbox" | "calendars" | "settings" | "audit";
  to: string;
  icon: Icon;
  /** Shown only to members who have it. */
  permission?: string;
};

export const navigation: { group: "daily" | "money" | "catalogue" | "house"; items: NavigationItem[] }[] = [
  {
    group: "daily",
    items: [
      { name: "home", to: "/", icon: IconHome2 },
      { name: "calendar", to: "/calendar", icon: IconCalendar, permission: "booking.read" },
      { name: "bookings", to: "/bookings", icon: IconListDetails, permission: "booking.read" },
      { name: "sessions", to: "/sessions", icon: IconUsersGroup, permission: "booking.read" },
      { name: "waitlist", to: "/waitlist", icon: IconHourglass, permission: "booking.read" },
      { name: "clients", to: "/clients", icon: IconUsers, permission: "client.read" },
      { name: "figures", to: "/figures", icon: IconChartBar, permission: "figures.read" },
    ],
  },
  {
    group: "money",
    items: [
      { name: "sales", to: "/sales", icon: IconReceipt, permission: "purchase.read" },
      { name: "wallets", to: "/wallets", icon: IconWallet, permission: "wallet.read" },
      { name: "subscriptions", to: "/subscriptions", icon: IconRefresh, permission: "purchase.read" },
      { name: "gifts", to: "/gift-certificates", icon: IconGift, permission: "gift.read" },
      { name: "payments", to: "/payments", icon: IconCash, permission: "payment.read" },
      { name: "invoices", to: "/invoices", icon: IconFileInvoice, permission: "invoice.read" },
    ],
  },
  {
    group: "catalogue",
    items: [
      { name: "services", to: "/services", icon: IconSparkles, permission: "service.read" },
      { name: "products", to: "/products", icon: IconShoppingBag, permission: "product.read" },
      { name: "promos", to: "/promo-codes", icon: IconTicket, permission: "promo.read" },
      { name: "staff", to: "/staff", icon: IconUserStar, permission: "staff.read" },
      { name: "resources", to: "/resources", icon: IconBox, permission: "resource.read" },
      { name: "locations", to: "/locations", icon: IconMapPin, permission: "location.read" },
    ],
  },
  {
    group: "house",
    items: [
      { name: "members", to: "/members", icon: IconUserCog, permission: "member.read" },
      { name: "calendars", to: "/calendars", icon: IconCalendarShare, permission: "calendar.read" },
      { name: "widgets", to: "/widgets", icon: IconCode, permission: "widget.read" },
      { name: "meetings", to: "/meetings", icon: IconVideo, permission: "organization.read" },
      { name: "keys", to: "/keys", icon: IconKey, permission: "key.read" },
      { name: "webhooks", to: "/webhooks", icon: IconWebhook, permission: "webhook.read" },
      { name: "notifications", to: "/notifications", icon: IconBell, permission: "notification.read" },
      { name: "outbox", to: "/outbox", icon: IconMail, permission: "outbox.read" },
      { name: "audit", to: "/audit", icon: IconHistory, permission: "audit.read" },
      { name: "billing", to: "/billing", icon: IconCreditCard, permission: "invoice.write" },
      { name: "settings", to: "/settings", icon: IconSettings, permission: "organization.read" },
    ],
  },
];

/** Always within the thumb's reach on a phone; the rest is one tap further. */
export const phoneBar: NavigationItem["name"][] = ["home", "calendar", "bookings", "clients"];
