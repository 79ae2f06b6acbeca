import { fromRow } from "@/features/notifications/model/reminders";
import { hasLengths, hasOptions, isWritten, type CustomField, type ServiceDocument, type ServiceLimits, type ServiceLocation } from "./document";
import type { FieldForm, LocationForm, Num, ServiceForm } from "./form";
import { toMinor } from "./money";

const orNull = (value: Num): number | null => (value === "" ? null : value);
const text = (value: string): string | null => value.trim() || null;

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

function limitsToDocument({ service, ...client }: ServiceForm["limits"]): ServiceLimits | null {
  const isLimited = (limits: object) => Object.values(limits).some((limit) => limit !== "");
  if (!isLimited(client) && !isLimited(service)) return null;
  return {
    activePerClient: orNull(client.activePerClient),
    perDay: orNull(client.perDay),
    perWeek: orNull(client.perWeek),
    service: isLimited(service)
      ? { perDay: orNull(service.perDay), perWeek: orNull(service.perWeek), perMonth: orNull(service.perMonth) }
      : null,
  };
}

/** The whole document, null where nothing is said to send. Lists keep their order and length, so that an index in an error's path is the form's. */
export function toDocument(form: ServiceForm): ServiceDocument {
  const window = form.bookingWindow;
  const policy = form.cancellationPolicy;
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
    isListed: form.isListed ? null : false,
    timeZone: form.timeZone,
    locationId: form.locationId,
    maxDuration: orNull(form.maxDuration),
    durations: hasLengths(form.type) && form.durations.length > 0
      ? form.durations.map(({ duration, price }) => ({ duration: Number(duration), price: price === "" ? null : toMinor(price, form.currency) }))
      : null,
    priceUnit: form.priceUnit || null,
    minParticipants: orNull(form.minParticipants),
    maxParticipants: orNull(form.maxParticipants),
    slotStep: orNull(form.slotStep),
    bufferBefore: orNull(form.bufferBefore),
    bufferAfter: orNull(form.bufferAfter),
    requireApproval: form.requireApproval,
    allowGuests: form.allowGuests || null,
    redirectUrl: text(form.redirectUrl),
    requirePayment: form.requirePayment || null,
    noShowFee: form.noShowFee === "" ? null : toMinor(form.noShowFee, form.currency),
    waitlist: { enabled: form.waitlist },
    courseSale: form.type === "course" && form.courseSale !== "session" ? form.courseSale : null,
    belowMinimum: form.belowMinimum || null,
    minimumCutoffHours: orNull(form.minimumCutoffHours),
    staffChoice: form.staffChoice === "leastBusy" ? null : form.staffChoice,
    deposit: depositToDocument(form),
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
    limits: limitsToDocument(form.limits),
    reminders: form.reminders?.map(fromRow) ?? null,
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

/** What is paid when booking: a share of the price, a sum, or nothing; as the organization says where neither was typed. */
function depositToDocument({ deposit: { kind, percentage, amount }, currency }: ServiceForm) {
  if (kind === "none") return { percentage: 0 };
  if (kind === "percentage" && percentage !== "") return { percentage };
  return kind === "amount" && amount !== "" ? { amount: toMinor(amount, currency) } : null;
}

/** The body of a new service: what nobody said is not in it. No reminders are said: never, not as the organization. */
export function toNewDocument(form: ServiceForm): ServiceDocument {
  const document = said(toDocument(form)) as Record<string, unknown>;
  const isEmpty = (key: string, value: unknown) => key !== "reminders" && typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return Object.fromEntries(Object.entries(document).filter(([key, value]) => !isEmpty(key, value))) as ServiceDocument;
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
  // The document may ask for approval among its limits too: whichever changes, both are said.
  if (changed.includes("limits") !== changed.includes("requireApproval")) changed.push(changed.includes("limits") ? "requireApproval" : "limits");
  return Object.fromEntries(changed.map((key) => [key, said(is[key])]));
}
