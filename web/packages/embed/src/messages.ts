/** Version of the messages between a host page and a widget; raised when a message changes its meaning. */
export const PROTOCOL = 1;

export type WidgetKind = "booking" | "chat" | "packs" | "designer";

/** What the host page already knows about the visitor, so that they do not type it again. */
export interface Prefill {
  serviceId?: string;
  staffId?: string;
  /** Local day at the place, `YYYY-MM-DD`: the calendar opens there. */
  date?: string;
  participants?: number;
  name?: string;
  email?: string;
  phone?: string;
  notes?: string;
  /** Values of custom fields by field id. */
  fields?: Record<string, unknown>;
}

/** A booking as its page may know it: enough to count a conversion, nothing personal. */
export interface BookedDetail {
  id: string;
  reference: string;
  serviceId: string;
  status: string;
  startDate: string;
  endDate: string;
  /** Minor units of `currency`. */
  totalPrice: number;
  currency: string;
  /** Where its service sends whoever has booked, with the reference: the page decides whether to go there. */
  nextUrl?: string | null;
}

/** A purchase as its page may know it. */
export interface PurchasedDetail {
  id: string;
  productId: string;
  kind: "pack" | "subscription" | "gift_certificate";
  /** "pending" until it is paid. */
  status: string;
  /** Minor units of `currency`. */
  totalPrice: number;
  currency: string;
}

/** What a widget tells its page: `CustomEvent("comptoir:<name>")` on the element, and `Comptoir.on(name, …)`. */
export interface EventDetails {
  ready: Record<string, never>;
  /** Height of the widget in CSS pixels. */
  resize: { height: number };
  open: Record<string, never>;
  close: Record<string, never>;
  step: { step: "service" | "time" | "details" | "done" | "mine" | "shop" | "buy" | "pay" | "code" | "account"; index: number; total: number };
  "slot.selected": { serviceId: string; start: string; end: string };
  "booking.created": { booking: BookedDetail };
  /** Paid by card. */
  "payment.completed": { purchaseId: string };
  "purchase.completed": { purchase: PurchasedDetail };
  error: { code: string; status: number };
}

/** What a page may tell a widget: `Comptoir.send(element, name, detail)`. */
export interface CommandDetails {
  open: Prefill | undefined;
  close: undefined;
  prefill: Prefill;
  /** A preset, variables (`--comptoir-*` without the prefix), a scheme: what is absent stays as it is. */
  setTheme: { preset?: string; scheme?: "light" | "dark" | "auto"; variables?: Record<string, string> };
  setLocale: { locale: string };
}

export type EventName = keyof EventDetails;
export type CommandName = keyof CommandDetails;

export const EVENTS: readonly EventName[] = [
  "ready", "resize", "open", "close", "step", "slot.selected", "booking.created", "payment.completed", "purchase.completed", "error",
];
export const COMMANDS: readonly CommandName[] = ["open", "close", "prefill", "setTheme", "setLocale"];
