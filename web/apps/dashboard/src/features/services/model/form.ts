import type { ReminderRow } from "@/features/notifications/model/reminders";
import type {
  BelowMinimum, CourseSale, FieldType, Interval, PriceUnit, ServiceLocation, ServiceType, SpecialDay, StaffChoice, WeeklySlot,
} from "./document";

/** A number input's value: "" while it is empty. */
export type Num = number | "";

export type FieldForm = {
  id: string;
  name: string;
  type: FieldType;
  required: boolean;
  options: string[];
  validation: string;
  min: Num;
  max: Num;
  sensitive: boolean;
  placeholder: string;
  help: string;
};
export type TierForm = {
  name: string;
  condition: string;
  price: Num;
  description: string;
  per: "" | "participant";
  unitMinutes: Num;
};
export type StaffNeedForm = { role: string; count: Num; specificStaffIds: string[] };
export type ResourceNeedForm = { id: string; name: string; type: string; quantity: Num; selection: "" | "any" | "all" };
export type LocationForm = {
  type: "none" | ServiceLocation["type"];
  address: string;
  room: string;
  virtualLink: string;
  lat: Num;
  lng: Num;
};

/** What the editor edits. Keys match the document, so that an error's path finds its field. */
export type ServiceForm = {
  name: string;
  description: string;
  category: string;
  color: string;
  isActive: boolean;
  isListed: boolean;
  type: ServiceType;
  duration: Num;
  maxDuration: Num;
  durations: { duration: Num; price: Num }[];
  price: Num;
  currency: string;
  priceUnit: "" | PriceUnit;
  locationId: string | null;
  timeZone: string | null;
  minParticipants: Num;
  maxParticipants: Num;
  slotStep: Num;
  bufferBefore: Num;
  bufferAfter: Num;
  requireApproval: boolean;
  allowGuests: boolean;
  redirectUrl: string;
  requirePayment: boolean;
  noShowFee: Num;
  waitlist: boolean;
  courseSale: CourseSale;
  belowMinimum: "" | BelowMinimum;
  minimumCutoffHours: Num;
  staffChoice: StaffChoice;
  deposit: { kind: "" | "none" | "percentage" | "amount"; percentage: Num; amount: Num };
  vatRate: Num;
  bookingWindow: { minAdvanceHours: Num; maxAdvanceDays: Num };
  cancellationPolicy: {
    allowCancellation: boolean;
    cutoffHours: Num;
    refundPolicy: "none" | "partial" | "full";
    refundPercentage: Num;
  };
  recurring: { enabled: boolean; intervals: Interval[]; maxOccurrences: Num };
  limits: {
    activePerClient: Num;
    perDay: Num;
    perWeek: Num;
    service: { perDay: Num; perWeek: Num; perMonth: Num };
  };
  /** Null: as the organization. */
  reminders: ReminderRow[] | null;
  availableSlots: WeeklySlot[];
  specialAvailability: SpecialDay[];
  requiredStaff: StaffNeedForm[];
  requiredResources: ResourceNeedForm[];
  location: LocationForm;
  pricingTiers: TierForm[];
  customFields: FieldForm[];
  metadata: string;
};

export function emptyField(type: FieldType): FieldForm {
  return { id: "", name: "", type, required: false, options: [], validation: "", min: "", max: "", sensitive: false, placeholder: "", help: "" };
}
