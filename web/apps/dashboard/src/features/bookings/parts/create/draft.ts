import { wallOf } from "@comptoir/ui";
import type { BookableService, Frequency } from "../../model/booking";

export const sources = ["walk-in", "phone", "admin"] as const;
export type Source = (typeof sources)[number];

/** What is known when it begins: a click in the calendar names a moment, a client's page its client. */
export type BookingDraft = {
  source?: Source;
  serviceId?: string;
  /** The day to start on, when no moment is known. */
  day?: string;
  start?: string;
  end?: string;
  staffId?: string;
  resourceIds?: string[];
  clientId?: string;
  contactName?: string;
  contactEmail?: string;
  contactPhone?: string;
};

export type Repeat = {
  isOn: boolean;
  frequency: Frequency;
  interval: number;
  ends: "count" | "date";
  count: number;
  until: string;
  monthlyBy: "date" | "weekday";
  onConflict: "fail" | "skip";
};

export type BookingForm = {
  source: Source;
  serviceId: string;
  participants: number;
  staffId: string;
  resourceId: string;
  duration: number;
  day: string;
  start: string;
  end: string;
  /** A time of one's own rather than one of the slots. */
  isFree: boolean;
  /** Why a rule is set aside. */
  reason: string;
  clientId: string;
  contactName: string;
  contactEmail: string;
  contactPhone: string;
  customFieldValues: Record<string, unknown>;
  notes: string;
  /** E-mail addresses of others who come along. */
  guestEmails: string[];
  /** What it is called instead of its service. */
  title: string;
  meetingKind: "" | "video" | "phone" | "in_person";
  reasonId: string;
  /** Whoever is new becomes a prospect. */
  isProspect: boolean;
  promoCode: string;
  /** What the client paid in advance pays first. */
  useWallet: boolean;
  repeat: Repeat;
};

export function emptyForm(draft: BookingDraft, timeZone: string): BookingForm {
  return {
    source: draft.source ?? "admin",
    serviceId: draft.serviceId ?? "", participants: 1, staffId: draft.staffId ?? "", resourceId: draft.resourceIds?.[0] ?? "", duration: 0,
    day: draft.start ? wallOf(draft.start, timeZone).date : laterOf(draft.day, wallOf(new Date(), timeZone).date),
    start: draft.start ?? "", end: "", isFree: false, reason: "",
    clientId: draft.clientId ?? "", contactName: draft.contactName ?? "", contactEmail: draft.contactEmail ?? "", contactPhone: draft.contactPhone ?? "",
    customFieldValues: {}, notes: "", guestEmails: [], title: "", meetingKind: "", reasonId: "", isProspect: false, promoCode: "", useWallet: true,
    repeat: { isOn: false, frequency: "weekly", interval: 1, ends: "count", count: 4, until: "", monthlyBy: "date", onConflict: "fail" },
  };
}

function laterOf(day: string | undefined, today: string): string {
  return day && day > today ? day : today;
}

/** Rentals and rooms are booked by whole units of their duration. */
export function isByUnit(service: BookableService | undefined): boolean {
  return service?.type === "rental" || service?.type === "room";
}

/** Seats of a session, shared among bookings. */
export function isShared(service: BookableService): boolean {
  return service.type === "event" || service.type === "course";
}

/** Whether there is a choice of lengths. */
export function hasLengths(service: BookableService | undefined): boolean {
  return isByUnit(service) || (service?.durations?.length ?? 0) > 0;
}

/** The lengths one may choose: those that are listed, or one unit, two… up to the longest, at most twelve of them. */
export function durationsOf(service: BookableService): number[] {
  const { duration, maxDuration, durations } = service;
  if (durations) return [duration, ...durations.map((one) => one.duration)].sort((a, b) => a - b);
  const count = Math.min(12, Math.max(1, Math.floor((maxDuration ?? duration * 8) / duration)));
  return Array.from({ length: count }, (_, i) => duration * (i + 1));
}

/** The length that a stretch drawn in the calendar stands for, in whole units. */
export function drawnDuration(service: BookableService, { start, end }: BookingDraft): number {
  const minutes = start && end ? (Date.parse(end) - Date.parse(start)) / 60_000 : 0;
  const length = service.durations ? minutes : Math.round(minutes / service.duration) * service.duration;
  return durationsOf(service).find((one) => one === length) ?? service.duration;
}

/** What was filled in, to begin another form with. */
export function draftOf({ serviceId, day, start, end, staffId, clientId, contactName, contactEmail, contactPhone }: BookingForm): BookingDraft {
  return { ...(serviceId && { serviceId }), day, ...(start && { start }), ...(end && { end }), ...(staffId && { staffId }), ...(clientId && { clientId }), contactName, contactEmail, contactPhone };
}

/** A series as the API wants it; nothing for a single booking. */
export function recurringOf({ isOn, frequency, interval, ends, count, until, monthlyBy, onConflict }: Repeat) {
  if (!isOn) return undefined;
  return {
    frequency, interval, onConflict,
    ...(ends === "count" || !until ? { occurrencesCount: count } : { endDate: until }),
    ...(frequency === "monthly" && { monthlyBy }),
  };
}

/** The body of POST /bookings: empty answers are left out rather than sent as empty strings. */
export function bodyOf(form: BookingForm) {
  const given = <T,>(value: T | "") => (value === "" ? undefined : value);
  return {
    serviceId: form.serviceId,
    startDate: form.start,
    endDate: given(form.end),
    participants: form.participants,
    staffId: given(form.staffId),
    ...(form.resourceId && { resourceIds: [form.resourceId] }),
    clientId: given(form.clientId),
    contactName: given(form.contactName.trim()),
    contactEmail: given(form.contactEmail.trim()),
    contactPhone: given(form.contactPhone.trim()),
    customFieldValues: Object.fromEntries(Object.entries(form.customFieldValues).filter(([, value]) => value !== "" && value !== null)),
    notes: given(form.notes),
    ...(form.guestEmails.length > 0 && { guestEmails: form.guestEmails }),
    title: given(form.title.trim()),
    meetingKind: given(form.meetingKind),
    reasonId: given(form.reasonId),
    ...(form.isProspect && { isProspect: true }),
    promoCode: given(form.promoCode.trim()),
    ...(form.clientId && { useWallet: form.useWallet }),
    recurringConfig: recurringOf(form.repeat),
    ...(form.reason.trim() && { override: { reason: form.reason.trim() } }),
    source: form.source,
    payWith: "counter",
  };
}

/** The body of POST /quotes; nothing until a time is chosen. */
export function quoteBody(form: BookingForm) {
  if (!form.serviceId || !form.start || !form.end) return null;
  const { serviceId, startDate, endDate, participants, staffId, promoCode, source } = bodyOf(form);
  return {
    serviceId, startDate, endDate, participants, staffId, promoCode, source, ...(form.clientId && { clientId: form.clientId, useWallet: form.useWallet }),
    ...(/\S@\S+\.\S\S/.test(form.contactEmail) && { contactEmail: form.contactEmail.trim() }),
  };
}

/** What the dates and their prices depend on; a name being typed is none of it. */
export function seriesBody(form: BookingForm) {
  const { serviceId, startDate, endDate, participants, staffId, resourceIds, recurringConfig, source, payWith, promoCode } = bodyOf(form);
  return { serviceId, startDate, endDate, participants, staffId, ...(resourceIds && { resourceIds }), recurringConfig, source, payWith, promoCode };
}
