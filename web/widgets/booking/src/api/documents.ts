/** Documents of the API as the widget reads them; the server may leave out what is optional. */

export interface CustomField {
  id: string;
  name: string;
  type: "text" | "textarea" | "number" | "select" | "multiselect" | "checkbox" | "date" | "email" | "phone" | "file";
  required?: boolean | null;
  options?: (string | { value: string; label: string })[] | null;
  min?: number | string | null;
  max?: number | string | null;
  placeholder?: string | null;
  help?: string | null;
}

export interface Place {
  /** Of a booking behind its link: how the place is reached. */
  phone?: string;
  email?: string;
  type?: "physical" | "virtual" | "hybrid" | null;
  address?: string | null;
  room?: string | null;
}

export interface Recurring {
  enabled?: boolean | null;
  intervals?: Frequency[] | null;
  maxOccurrences?: number | null;
}

export type Frequency = "daily" | "weekly" | "monthly";

export interface Service {
  id: string;
  name: string;
  description?: string | null;
  type: "appointment" | "event" | "rental" | "course" | "table" | "room" | "custom";
  category?: string | null;
  color?: string | null;
  /** Minutes. */
  duration: number;
  maxDuration?: number | null;
  /** Lengths beside `duration`; without a price, the usual one. */
  durations?: { duration: number; price?: number | null }[] | null;
  /** Minor units; of the length that is chosen, where there is a choice, and then `usual` is that of the usual one. */
  price: number;
  usual?: number;
  currency: string;
  minParticipants?: number | null;
  maxParticipants?: number | null;
  timeZone: string;
  location?: Place | null;
  customFields: CustomField[];
  /** How to meet, and what for, where there is a choice: by language. */
  asked?: Record<string, (Omit<CustomField, "id"> & { path: string })[]>;
  cancellationPolicy?: { allowCancellation?: boolean | null; cutoffHours?: number | null } | null;
  requireApproval?: boolean | null;
  /** Held until it is paid for. */
  requirePayment?: boolean | null;
  waitlist?: { enabled?: boolean | null } | null;
  recurring?: Recurring | null;
  courseSale?: "whole" | "session" | "both" | null;
  staff: { id: string; name: string }[];
  priceUnit?: "booking" | "participant" | "unit" | null;
}

export interface Theme {
  preset?: string | null;
  scheme?: string | null;
  variables?: Record<string, string> | null;
}

export interface Config {
  id: string;
  publishableKey: string;
  locale: string;
  organization: { slug: string; name: string; timeZone: string; currency: string };
  theme: Theme;
  texts: Record<string, unknown>;
  services: Service[];
  horizonDays: number;
}

export interface Slot {
  /** RFC 3339 with offset. */
  start: string;
  end: string;
  remaining?: number | null;
  /** Without room for the people asked for: one may wait. */
  full?: boolean | null;
  /** Of a course that is had whole, whose first session this is. */
  dates?: number;
  staffIds?: string[] | null;
  /** Minor units, for the people and the time that were asked for. */
  priceFrom?: number | null;
}

/** What a booking would cost, line by line; minor units. */
export interface Quote {
  lines: { kind: string; label: string; quantity: number; unitPrice: number; total: number }[];
  discount: number;
  total: number;
  currency: string;
  /** Whether there are promo codes for this. */
  takesCodes?: boolean;
  /** Whether the house sells what a wallet holds. */
  takesWallet?: boolean;
  /** What the wallet of the visitor who signed in would pay. */
  wallet?: { covered: number; parts: { unit: "minutes" | "credits" | "money"; quantity: number }[] } | null;
}

/** A session of an event or a course. */
export interface Session {
  startDate: string;
  endDate: string;
  remaining: number;
  status: "open" | "full" | "cancelled" | "kept";
  title?: string | null;
  runId?: string | null;
}

export interface SlotDays {
  timeZone: string;
  days: { date: string; slots: Slot[] }[];
}

export interface Booking {
  id: string;
  reference: string;
  serviceId: string;
  serviceName: string;
  status: string;
  startDate: string;
  endDate: string;
  timeZone: string;
  totalPrice: number;
  /** Of the price, what is still to be paid while the booking stands. */
  amountDue?: number;
  currency: string;
  contactEmail?: string | null;
  location?: Place | null;
  assignedStaff?: { staffName: string }[] | null;
  manageUrl?: string | null;
  /** Where the house sends whoever has booked. */
  nextUrl?: string | null;
  awaits?: string | null;
  holdExpiresAt?: string | null;
  participants?: number;
  staffIds?: string[] | null;
  waitlist?: { position?: number | null; offerExpiresAt?: string | null } | null;
  /** Of the first booking of a series. */
  series?: { bookingIds: string[] } | null;
}

/** A booking behind its signed link, with what the link still allows. */
export interface GuestBooking extends Booking {
  amountPaid?: number;
  canCancel: boolean;
  cancelBefore?: string | null;
  canReschedule?: boolean;
  /** Minor units that go back when it is cancelled now. */
  refund?: number | null;
  rescheduledTo?: { token: string } | null;
}

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

type Gappy<T> = { [K in keyof T]?: T[K] | null };
export type RawConfig = Gappy<Omit<Config, "organization" | "services" | "horizonDays">> & {
  organization?: Gappy<Config["organization"]> | null;
  services?: Gappy<Service>[] | null;
  limits?: { horizonDays?: number | null } | null;
};

/** `defaults` where `given` has nothing. */
const filled = <T extends object>(defaults: T, given: object | null | undefined): T =>
  ({ ...defaults, ...Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value != null)) });

/** A configuration with every gap filled, so that nothing below has to ask. */
export function readConfig(raw: RawConfig): Config {
  const organization = filled({ slug: "", name: "", timeZone: "Europe/Paris", currency: "EUR" }, raw.organization);
  const { timeZone, currency } = organization;
  const blank = { id: "", name: "", type: "appointment", duration: 60, price: 0, currency, timeZone } as const;
  return {
    ...filled({ id: "", publishableKey: "", locale: "auto", theme: {}, texts: {} }, raw),
    organization,
    horizonDays: raw.limits?.horizonDays ?? 365,
    services: (raw.services ?? []).map((service) => filled<Service>({ ...blank, customFields: [], staff: [] }, service)),
  };
}
