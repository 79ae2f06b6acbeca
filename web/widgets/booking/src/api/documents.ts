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
  description?: string | null;
}

export interface Place {
  type?: "physical" | "virtual" | "hybrid" | null;
  address?: string | null;
  room?: string | null;
}

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
  /** Minor units. */
  price: number;
  currency: string;
  minParticipants?: number | null;
  maxParticipants?: number | null;
  timeZone?: string | null;
  location?: Place | null;
  customFields: CustomField[];
  cancellationPolicy?: { allowCancellation?: boolean | null; cutoffHours?: number | null } | null;
  requireApproval?: boolean | null;
  staff: { id: string; name: string }[];
  priceUnit?: string | null;
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
  organization: { name: string; timeZone: string; currency: string };
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
  staffIds?: string[] | null;
  priceFrom?: number | null;
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
  currency: string;
  contactEmail?: string | null;
  location?: Place | null;
  assignedStaff?: { staffName: string }[] | null;
  manageUrl?: string | null;
}

export interface UploadedFile {
  id: string;
  name: string;
  size: number;
}

type Loose<T> = { [K in keyof T]?: T[K] | null };
export type RawConfig = Loose<Omit<Config, "organization" | "services" | "horizonDays">> & {
  organization?: Loose<Config["organization"]> | null;
  services?: Loose<Service>[] | null;
  limits?: { horizonDays?: number | null } | null;
};

/** A configuration with every gap filled, so that nothing below has to ask. */
export function readConfig(raw: RawConfig): Config {
  const { name, timeZone, currency } = raw.organization ?? {};
  const organization = { name: name ?? "", timeZone: timeZone ?? "Europe/Paris", currency: currency ?? "EUR" };
  return {
    id: raw.id ?? "",
    publishableKey: raw.publishableKey ?? "",
    locale: raw.locale ?? "auto",
    organization,
    theme: raw.theme ?? {},
    texts: raw.texts ?? {},
    horizonDays: raw.limits?.horizonDays ?? 365,
    services: (raw.services ?? []).map((service) => ({
      ...(service as Service),
      name: service.name ?? "",
      type: service.type ?? "appointment",
      duration: service.duration ?? 60,
      price: service.price ?? 0,
      currency: service.currency ?? organization.currency,
      timeZone: service.timeZone ?? organization.timeZone,
      customFields: service.customFields ?? [],
      staff: service.staff ?? [],
    })),
  };
}
