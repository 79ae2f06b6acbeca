// What a guest does with a signed link, and what a booking would cost: the part of the contract behind the second file.
import { serviceOf } from "./services.mjs";

const guests = new Map();
const stamp = (instant) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");

/** Keeps a booking under a link of its own and returns it with the link. */
export function linked(booking, api) {
  const token = `tok${guests.size}`;
  const kept = { ...booking, manageUrl: `${api}/b/${token}` };
  guests.set(token, kept);
  return kept;
}

const shown = (booking) => ({
  ...booking, canCancel: booking.status !== "cancelled", canReschedule: booking.status === "confirmed", cancelBefore: booking.startDate, organization: { name: "Mock", timeZone: "Europe/Paris", locale: "fr" },
});

export function guest(path, body, api) {
  const [, token, act] = /^\/api\/v1\/guest\/bookings\/([^/]+)(?:\/(.+))?$/.exec(path);
  const booking = guests.get(token);
  if (!booking) return [404, { code: "platform.not_found", detail: "Introuvable." }];
  if (act === "calendar.ics") return [200, `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:${stamp(booking.startDate)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`];
  if (act === "cancel") booking.status = "cancelled";
  if (act === "accept") Object.assign(booking, { status: "confirmed", waitlist: null });
  if (act === "reschedule") {
    booking.status = "rescheduled";
    return [200, shown(linked({ ...booking, ...body, id: `${booking.id}m`, status: "confirmed" }, api))];
  }
  return [200, shown(booking)];
}

export function quote(body) {
  const service = serviceOf(body.serviceId);
  if (body.promoCode && body.promoCode !== "ETE") return [422, { code: "platform.invalid", errors: [{ path: "promoCode", code: "booking.promo_code_unknown", message: "Ce code n’existe pas." }] }];
  const units = (Date.parse(body.endDate) - Date.parse(body.startDate)) / 60000 / service.duration;
  const quantity = ["rental", "room"].includes(service.type) ? units : ["event", "course"].includes(service.type) ? body.participants : 1;
  const sum = service.price * quantity * (body.recurringConfig?.occurrencesCount ?? 1);
  const discount = body.promoCode ? Math.round(sum / 10) : 0;
  const lines = [{ kind: "base", label: service.name, unit: "", quantity, unitPrice: service.price, total: sum }];
  if (discount) lines.push({ kind: "promo", label: `Code ${body.promoCode}`, unit: "", quantity: 1, unitPrice: -discount, total: -discount });
  return [200, { lines, subtotal: sum, discount, total: sum - discount, currency: service.currency, vat: null, promo: null, dueNow: 0, takesCodes: service.type === "event" }];
}

export function preview(body) {
  const { occurrencesCount, frequency } = body.recurringConfig;
  const days = { daily: 1, weekly: 7, monthly: 28 }[frequency];
  const occurrences = Array.from({ length: occurrencesCount }, (_, index) => ({
    date: "", startDate: new Date(Date.parse(body.startDate) + index * days * 86400000).toISOString(), message: index === 2 ? "Ce créneau est pris." : null, status: index === 2 ? "conflict" : "free",
  }));
  return [200, { occurrences, conflicts: occurrences.filter(({ status }) => status !== "free").length, total: 0, currency: "EUR" }];
}
