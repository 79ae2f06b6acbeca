import type { Reminder } from "@/features/notifications/model/reminders";

/** The service document of the public API (spec 01 §1): cents, minutes, `HH:MM` wall-clock times. */

export const SERVICE_TYPES = ["appointment", "event", "course", "rental", "room", "table", "custom"] as const;
export type ServiceType = (typeof SERVICE_TYPES)[number];

export const FIELD_TYPES = [
  "text", "textarea", "number", "select", "multiselect", "checkbox", "date", "email", "phone", "file",
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

export const INTERVALS = ["daily", "weekly", "monthly"] as const;
export type Interval = (typeof INTERVALS)[number];

export type WeeklySlot = { dayOfWeek: number; startTime: string; endTime: string };
export type DatedSlot = { startTime: string; endTime: string; available?: boolean };
export type SpecialDay = { date: string; slots: DatedSlot[] };
export type RequiredStaff = { role: string; count?: number; specificStaffIds?: string[] };
export type RequiredResource = {
  id: string;
  name: string;
  type: string;
  quantity?: number;
  selection?: "any" | "all" | null;
};
export type ServiceLocation = {
  type: "physical" | "virtual" | "hybrid";
  address?: string | null;
  room?: string | null;
  virtualLink?: string | null;
  coordinates?: { lat: number; lng: number } | null;
};
export type PricingTier = {
  name: string;
  condition: string;
  price: number;
  description?: string | null;
  per?: "participant" | null;
  unitMinutes?: number | null;
};
export type CustomField = {
  id: string;
  name: string;
  type: FieldType;
  required?: boolean;
  options?: string[] | null;
  validation?: string | null;
  min?: number | null;
  max?: number | null;
  sensitive?: boolean;
  placeholder?: string | null;
  help?: string | null;
};
export type CancellationPolicy = {
  allowCancellation: boolean;
  cutoffHours?: number | null;
  refundPolicy?: "none" | "partial" | "full" | null;
  refundPercentage?: number | null;
};
export type Recurring = { enabled: boolean; intervals?: Interval[]; maxOccurrences?: number | null };
export type BookingWindow = { minAdvanceHours?: number | null; maxAdvanceDays?: number | null };
export type ServiceLimits = {
  activePerClient?: number | null;
  perDay?: number | null;
  perWeek?: number | null;
  /** Of the service as a whole, whoever books. */
  service?: { perDay?: number | null; perWeek?: number | null; perMonth?: number | null } | null;
  requireApproval?: boolean | null;
};
export type CourseSale = "session" | "whole" | "both";
export type BelowMinimum = "cancel" | "keep";
export type PriceUnit = "booking" | "participant" | "unit";

export const STAFF_CHOICES = ["leastBusy", "roundRobin", "priority"] as const;
export type StaffChoice = (typeof STAFF_CHOICES)[number];

export type ServiceDocument = {
  name: string;
  type: ServiceType;
  duration: number;
  price: number;
  currency?: string | null;
  description?: string | null;
  category?: string | null;
  color?: string | null;
  isActive?: boolean;
  /** False: on no public page. */
  isListed?: boolean | null;
  timeZone?: string | null;
  locationId?: string | null;
  maxDuration?: number | null;
  /** Lengths beside `duration`; without a price, the usual one. */
  durations?: { duration: number; price?: number | null }[] | null;
  priceUnit?: PriceUnit | null;
  minParticipants?: number | null;
  maxParticipants?: number | null;
  slotStep?: number | null;
  bufferBefore?: number | null;
  bufferAfter?: number | null;
  requireApproval?: boolean | null;
  allowGuests?: boolean | null;
  /** Where whoever has booked is sent to. */
  redirectUrl?: string | null;
  requirePayment?: boolean | null;
  noShowFee?: number | null;
  waitlist?: { enabled: boolean } | null;
  courseSale?: CourseSale | null;
  belowMinimum?: BelowMinimum | null;
  minimumCutoffHours?: number | null;
  staffChoice?: StaffChoice | null;
  /** Paid when booking; the rest at the counter. Per cent of the price, or minor units. */
  deposit?: { percentage?: number | null; amount?: number | null } | null;
  vatRate?: number | null;
  bookingWindow?: BookingWindow | null;
  cancellationPolicy?: CancellationPolicy | null;
  recurring?: Recurring | null;
  limits?: ServiceLimits | null;
  /** Null: as the organization; empty: none. */
  reminders?: Reminder[] | null;
  availableSlots?: WeeklySlot[] | null;
  specialAvailability?: SpecialDay[] | null;
  requiredStaff?: RequiredStaff[] | null;
  requiredResources?: RequiredResource[] | null;
  location?: ServiceLocation | null;
  pricingTiers?: PricingTier[] | null;
  customFields?: CustomField[] | null;
  metadata?: Record<string, unknown> | null;
};

export type Named = { id: string; reference: string | null; name: string; isPlaceholder: boolean };

export type Service = ServiceDocument & {
  id: string;
  isArchived: boolean;
  /** Who and what the document names, under their own names. */
  named?: { staff: Named[]; resources: Named[] };
  createdAt: string;
  updatedAt: string;
};

/** Types whose seats are shared among bookings; every other type has its time to itself. */
export function isGroup(type: ServiceType): boolean {
  return type === "event" || type === "course";
}

/** Types booked for a whole number of `duration` units. */
export function isByUnit(type: ServiceType): boolean {
  return type === "rental" || type === "room";
}

/** Types that may be offered in several lengths. */
export function hasLengths(type: ServiceType): boolean {
  return !isGroup(type) && !isByUnit(type);
}

/** Field types answered with words, whose length and form can be bounded. */
export function isWritten(type: FieldType): boolean {
  return type === "text" || type === "textarea" || type === "email" || type === "phone";
}

/** Field types whose answers are picked from a list. */
export function hasOptions(type: FieldType): boolean {
  return type === "select" || type === "multiselect";
}
