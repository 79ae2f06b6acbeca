export const statuses = ["pending", "confirmed", "completed", "no-show", "cancelled", "rescheduled", "waitlisted"] as const;
export type BookingStatus = (typeof statuses)[number];

/** What staff may do to a booking in its present state; the server says which. */
export const actions = ["confirm", "complete", "no-show", "cancel"] as const;
export type BookingAction = (typeof actions)[number];

export type Participant = { name?: string; email?: string; phone?: string; age?: number; notes?: string };

export type Place = {
  type?: "physical" | "virtual" | "hybrid"; address?: string; room?: string; virtualLink?: string;
};

export type Booking = {
  id: string;
  reference: string;
  serviceId: string;
  serviceName: string;
  serviceType: string;
  color: string | null;
  status: BookingStatus;
  startDate: string;
  endDate: string;
  timeZone: string;
  participants: number;
  participantDetails: Participant[];
  customFieldValues: Record<string, unknown>;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  clientId: string | null;
  notes: string | null;
  internalNotes: string | null;
  source: string;
  locale: string;
  assignedStaff: { staffId: string; staffName: string; role: string | null }[];
  assignedResources: { resourceId: string; resourceName: string; quantity: number }[];
  location: Place | null;
  totalPrice: number;
  currency: string;
  payment: { method: string; status: string; amount: number } | null;
  cancellationReason: string | null;
  cancelledBy: string | null;
  createdAt: string;
  confirmedAt: string | null;
  cancelledAt: string | null;
  completedAt: string | null;
  allowedActions: BookingAction[];
  /** The page where the client sees and cancels it. */
  manageUrl: string | null;
};

export type Slot = {
  start: string; end: string; remaining: number; staffIds: string[]; resourceIds: string[]; priceFrom: number | null;
};

export type SlotDay = { date: string; slots: Slot[] };

export type CustomField = {
  id: string;
  name?: string;
  label?: string;
  type: "text" | "textarea" | "number" | "select" | "multiselect" | "checkbox" | "date" | "email" | "phone" | "file";
  required?: boolean;
  options?: (string | { value: string; label: string })[];
  placeholder?: string;
  min?: number;
  max?: number;
};

/** What the booking desk needs to know of a service. */
export type BookableService = {
  id: string;
  name: string;
  type: string;
  color: string | null;
  duration: number;
  maxDuration?: number | null;
  price: number;
  currency: string;
  minParticipants: number;
  maxParticipants: number;
  isActive: boolean;
  customFields?: CustomField[];
};

/** Still to take place, as far as its status says. */
export function isUpcoming({ status }: Booking): boolean {
  return status === "pending" || status === "confirmed";
}

/** Takes no place in the calendar any more. */
export function isOff({ status }: Booking): boolean {
  return status === "cancelled" || status === "rescheduled";
}
