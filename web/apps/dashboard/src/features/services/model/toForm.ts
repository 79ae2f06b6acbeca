import { toRow } from "@/features/notifications/model/reminders";
import type { CustomField, RequiredResource, RequiredStaff, ServiceDocument, ServiceLocation } from "./document";
import type { FieldForm, LocationForm, Num, ResourceNeedForm, ServiceForm, StaffNeedForm } from "./form";
import { fromMinor } from "./money";

const num = (value: number | null | undefined): Num => value ?? "";

function fieldToForm(field: CustomField): FieldForm {
  return {
    id: field.id,
    name: field.name,
    type: field.type,
    required: field.required ?? false,
    options: field.options ?? [],
    validation: field.validation ?? "",
    min: num(field.min),
    max: num(field.max),
    sensitive: field.sensitive ?? false,
    placeholder: field.placeholder ?? "",
    help: field.help ?? "",
  };
}

function staffToForm(need: RequiredStaff): StaffNeedForm {
  return { role: need.role, count: need.count ?? 1, specificStaffIds: need.specificStaffIds ?? [] };
}

function resourceToForm(need: RequiredResource): ResourceNeedForm {
  return { id: need.id, name: need.name, type: need.type, quantity: need.quantity ?? 1, selection: need.selection ?? "" };
}

function locationToForm(location: ServiceLocation | null | undefined): LocationForm {
  return {
    type: location?.type ?? "none",
    address: location?.address ?? "",
    room: location?.room ?? "",
    virtualLink: location?.virtualLink ?? "",
    lat: num(location?.coordinates?.lat),
    lng: num(location?.coordinates?.lng),
  };
}

/** The document as the editor shows it; `currency` is the organization's, for a document that names none. */
export function toForm(document: ServiceDocument, currency: string): ServiceForm {
  const money = document.currency ?? currency;
  const metadata = document.metadata && Object.keys(document.metadata).length > 0 ? document.metadata : null;
  return {
    name: document.name,
    description: document.description ?? "",
    category: document.category ?? "",
    color: document.color ?? "",
    isActive: document.isActive ?? true,
    isListed: document.isListed ?? true,
    type: document.type,
    duration: document.duration,
    maxDuration: num(document.maxDuration),
    durations: (document.durations ?? []).map((one) => ({ duration: one.duration, price: one.price == null ? "" : fromMinor(one.price, money) })),
    price: fromMinor(document.price, money),
    currency: money,
    priceUnit: document.priceUnit ?? "",
    locationId: document.locationId ?? null,
    timeZone: document.timeZone ?? null,
    minParticipants: num(document.minParticipants),
    maxParticipants: num(document.maxParticipants),
    slotStep: num(document.slotStep),
    bufferBefore: num(document.bufferBefore),
    bufferAfter: num(document.bufferAfter),
    requireApproval: document.requireApproval ?? document.limits?.requireApproval ?? false,
    allowGuests: document.allowGuests ?? false,
    redirectUrl: document.redirectUrl ?? "",
    requirePayment: document.requirePayment ?? false,
    noShowFee: document.noShowFee ? fromMinor(document.noShowFee, money) : "",
    waitlist: document.waitlist?.enabled ?? true,
    courseSale: document.courseSale ?? "session",
    belowMinimum: document.belowMinimum ?? "",
    minimumCutoffHours: num(document.minimumCutoffHours),
    staffChoice: document.staffChoice ?? "leastBusy",
    deposit: {
      kind: document.deposit?.amount ? "amount" : document.deposit ? (document.deposit.percentage ? "percentage" : "none") : "",
      percentage: document.deposit?.percentage || "",
      amount: document.deposit?.amount ? fromMinor(document.deposit.amount, money) : "",
    },
    vatRate: num(document.vatRate),
    bookingWindow: {
      minAdvanceHours: num(document.bookingWindow?.minAdvanceHours),
      maxAdvanceDays: num(document.bookingWindow?.maxAdvanceDays),
    },
    cancellationPolicy: {
      allowCancellation: document.cancellationPolicy?.allowCancellation ?? true,
      cutoffHours: num(document.cancellationPolicy?.cutoffHours),
      refundPolicy: document.cancellationPolicy?.refundPolicy ?? "full",
      refundPercentage: num(document.cancellationPolicy?.refundPercentage),
    },
    recurring: {
      enabled: document.recurring?.enabled ?? false,
      intervals: document.recurring?.intervals ?? [],
      maxOccurrences: num(document.recurring?.maxOccurrences),
    },
    limits: {
      activePerClient: num(document.limits?.activePerClient),
      perDay: num(document.limits?.perDay),
      perWeek: num(document.limits?.perWeek),
      service: {
        perDay: num(document.limits?.service?.perDay),
        perWeek: num(document.limits?.service?.perWeek),
        perMonth: num(document.limits?.service?.perMonth),
      },
    },
    reminders: document.reminders?.map(toRow) ?? null,
    availableSlots: document.availableSlots ?? [],
    specialAvailability: document.specialAvailability ?? [],
    requiredStaff: (document.requiredStaff ?? []).map(staffToForm),
    requiredResources: (document.requiredResources ?? []).map(resourceToForm),
    location: locationToForm(document.location),
    pricingTiers: (document.pricingTiers ?? []).map((tier) => ({
      name: tier.name,
      condition: tier.condition,
      price: fromMinor(tier.price, money),
      description: tier.description ?? "",
      per: tier.per ?? "",
      unitMinutes: num(tier.unitMinutes),
    })),
    customFields: (document.customFields ?? []).map(fieldToForm),
    metadata: metadata ? JSON.stringify(metadata, null, 2) : "",
  };
}
