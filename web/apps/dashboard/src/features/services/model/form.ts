import type {
  CustomField, FieldType, Interval, PriceUnit, RequiredResource, RequiredStaff, Service, ServiceDocument,
  ServiceLocation, ServiceType, SpecialDay, StaffChoice, WeeklySlot,
} from "./document";
import { hasOptions, isWritten } from "./document";
import { fromMinor, toMinor } from "./money";

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
  type: ServiceType;
  duration: Num;
  maxDuration: Num;
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
  staffChoice: StaffChoice;
  vatRate: Num;
  bookingWindow: { minAdvanceHours: Num; maxAdvanceDays: Num };
  cancellationPolicy: {
    allowCancellation: boolean;
    cutoffHours: Num;
    refundPolicy: "none" | "partial" | "full";
    refundPercentage: Num;
  };
  recurring: { enabled: boolean; intervals: Interval[]; maxOccurrences: Num };
  limits: { activePerClient: Num; perDay: Num; perWeek: Num };
  availableSlots: WeeklySlot[];
  specialAvailability: SpecialDay[];
  requiredStaff: StaffNeedForm[];
  requiredResources: ResourceNeedForm[];
  location: LocationForm;
  pricingTiers: TierForm[];
  customFields: FieldForm[];
  metadata: string;
};

const num = (value: number | null | undefined): Num => value ?? "";
const orNull = (value: Num): number | null => (value === "" ? null : value);
const text = (value: string): string | null => value.trim() || null;

export function emptyField(type: FieldType): FieldForm {
  return { id: "", name: "", type, required: false, options: [], validation: "", min: "", max: "", sensitive: false, placeholder: "", help: "" };
}

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
export function toForm(document: ServiceDocument | Service, currency: string): ServiceForm {
  const money = document.currency ?? currency;
  const metadata = document.metadata && Object.keys(document.metadata).length > 0 ? document.metadata : null;
  return {
    name: document.name,
    description: document.description ?? "",
    category: document.category ?? "",
    color: document.color ?? "",
    isActive: document.isActive ?? true,
    type: document.type,
    duration: document.duration,
    maxDuration: num(document.maxDuration),
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
    requireApproval: document.requireApproval ?? false,
    staffChoice: document.staffChoice ?? "leastBusy",
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
    },
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

function locationToDocument(location: LocationForm): ServiceLocation | null {
  if (location.type === "none") return null;
  const inPlace = location.type !== "virtual";
  const online = location.type !== "physical";
  const placed = inPlace && location.lat !== "" && location.lng !== "";
  return {
    type: location.type,
    address: inPlace ? text(location.address) : null,
    room: inPlace ? text(location.room) : null,
    virtualLink: online ? text(location.virtualLink) : null,
    coordinates: placed ? { lat: Number(location.lat), lng: Number(location.lng) } : null,
  };
}

function fieldToDocument(field: FieldForm): CustomField {
  const bounded = field.type === "number" || isWritten(field.type);
  return {
    id: field.id,
    name: field.name.trim(),
    type: field.type,
    required: field.required,
    options: hasOptions(field.type) ? field.options : null,
    validation: isWritten(field.type) ? text(field.validation) : null,
    min: bounded ? orNull(field.min) : null,
    max: bounded ? orNull(field.max) : null,
    sensitive: field.sensitive,
    placeholder: text(field.placeholder),
    help: text(field.help),
  };
}

/** The whole document, null where nothing is said to send. Lists keep their order and length, so that an index in an error's path is the form's. */
export function toDocument(form: ServiceForm): ServiceDocument {
  const window = form.bookingWindow;
  const policy = form.cancellationPolicy;
  const limited = Object.values(form.limits).some((limit) => limit !== "");
  return {
    name: form.name.trim(),
    type: form.type,
    duration: Number(form.duration),
    price: toMinor(form.price, form.currency),
    currency: form.currency,
    description: text(form.description),
    category: text(form.category),
    color: text(form.color),
    isActive: form.isActive,
    timeZone: form.timeZone,
    locationId: form.locationId,
    maxDuration: orNull(form.maxDuration),
    priceUnit: form.priceUnit || null,
    minParticipants: orNull(form.minParticipants),
    maxParticipants: orNull(form.maxParticipants),
    slotStep: orNull(form.slotStep),
    bufferBefore: orNull(form.bufferBefore),
    bufferAfter: orNull(form.bufferAfter),
    requireApproval: form.requireApproval,
    staffChoice: form.staffChoice === "leastBusy" ? null : form.staffChoice,
    vatRate: orNull(form.vatRate),
    bookingWindow: window.minAdvanceHours === "" && window.maxAdvanceDays === ""
      ? null
      : { minAdvanceHours: orNull(window.minAdvanceHours), maxAdvanceDays: orNull(window.maxAdvanceDays) },
    cancellationPolicy: {
      allowCancellation: policy.allowCancellation,
      cutoffHours: Number(policy.cutoffHours) || 0,
      refundPolicy: policy.refundPolicy,
      refundPercentage: policy.refundPolicy === "partial" ? orNull(policy.refundPercentage) : null,
    },
    recurring: form.recurring.enabled
      ? { enabled: true, intervals: form.recurring.intervals, maxOccurrences: orNull(form.recurring.maxOccurrences) }
      : null,
    limits: limited
      ? {
          activePerClient: orNull(form.limits.activePerClient),
          perDay: orNull(form.limits.perDay),
          perWeek: orNull(form.limits.perWeek),
        }
      : null,
    availableSlots: form.availableSlots,
    specialAvailability: form.specialAvailability,
    requiredStaff: form.requiredStaff.map((need) => ({ ...need, role: need.role.trim(), count: Number(need.count) || 1 })),
    requiredResources: form.requiredResources.map((need) => ({
      id: need.id,
      name: need.name.trim(),
      type: need.type.trim(),
      quantity: Number(need.quantity) || 1,
      selection: need.selection || null,
    })),
    location: locationToDocument(form.location),
    pricingTiers: form.pricingTiers.map((tier) => ({
      name: tier.name.trim(),
      condition: tier.condition.trim(),
      price: toMinor(tier.price, form.currency),
      description: text(tier.description),
      per: tier.per || null,
      unitMinutes: orNull(tier.unitMinutes),
    })),
    customFields: form.customFields.map(fieldToDocument),
    metadata: form.metadata.trim() ? (JSON.parse(form.metadata) as Record<string, unknown>) : {},
  };
}

/** The body of a new service: what nobody said is not in it. */
export function toNewDocument(form: ServiceForm): ServiceDocument {
  const document = said(toDocument(form)) as Record<string, unknown>;
  const isEmpty = (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(document).filter(([, value]) => !isEmpty(value))) as ServiceDocument;
}

/** The same without null members, however deep; a null itself stays, as it takes a field back to its default. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, said(member)]));
}

/** Only what the person changed: what the editor does not show, or someone else edits meanwhile, stays untouched. */
export function changes(before: ServiceForm, after: ServiceForm): Partial<ServiceDocument> {
  const was = toDocument(before);
  const is = toDocument(after);
  const changed = (Object.keys(is) as (keyof ServiceDocument)[]).filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(is[key]),
  );
  return Object.fromEntries(changed.map((key) => [key, said(is[key])]));
}
