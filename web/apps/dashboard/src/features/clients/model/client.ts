import type { BookingStatus } from "@/features/bookings/model/booking";

/** A person the organization serves; a prospect is one it has not served yet. */
export type Client = {
  id: string;
  name: string;
  email: string | null;
  phone: string | null;
  notes: string | null;
  locale: string | null;
  tags: string[];
  isProspect: boolean;
  metadata: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
};

export type ClientForm = {
  name: string;
  email: string;
  phone: string;
  notes: string;
  locale: string;
  tags: string[];
  isProspect: boolean;
};

export function clientToForm(client: Client | undefined, locale: string): ClientForm {
  return {
    name: client?.name ?? "",
    email: client?.email ?? "",
    phone: client?.phone ?? "",
    notes: client?.notes ?? "",
    locale: client?.locale || locale,
    tags: client?.tags ?? [],
    isProspect: client?.isProspect ?? false,
  };
}

export function clientToBody(form: ClientForm) {
  return { ...form, name: form.name.trim(), email: form.email.trim(), phone: form.phone.trim(), notes: form.notes.trim() };
}

export type ClientBooking = {
  id: string;
  reference: string;
  serviceName: string;
  color: string | null;
  status: BookingStatus;
  startDate: string;
  endDate: string;
  timeZone: string;
  totalPrice: number;
  currency: string;
};

/** Bookings still ahead, the nearest first, and those behind, the latest first. */
export function splitAt(bookings: readonly ClientBooking[], now: Date): { coming: ClientBooking[]; past: ClientBooking[] } {
  const ahead = (booking: ClientBooking) => new Date(booking.endDate) >= now;
  const byStart = (a: ClientBooking, b: ClientBooking) => Date.parse(a.startDate) - Date.parse(b.startDate);
  return {
    coming: bookings.filter(ahead).sort(byStart),
    past: bookings.filter((booking) => !ahead(booking)).sort((a, b) => byStart(b, a)),
  };
}
