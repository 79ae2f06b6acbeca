import type { Service, ServiceDocument, WeeklySlot } from "./document";

export const TEMPLATES = ["appointment", "event", "training", "cycle", "rental", "table", "room", "lodging", "custom"] as const;
export type TemplateId = (typeof TEMPLATES)[number];

const WORKDAYS = [1, 2, 3, 4, 5];
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

function week(days: number[], ...ranges: [string, string][]): WeeklySlot[] {
  return days.flatMap((dayOfWeek) => ranges.map(([startTime, endTime]) => ({ dayOfWeek, startTime, endTime })));
}

type Start = Omit<ServiceDocument, "name" | "currency">;

const FULL_UNTIL = (cutoffHours: number): ServiceDocument["cancellationPolicy"] => ({
  allowCancellation: true,
  cutoffHours,
  refundPolicy: "full",
});

const STARTS: Record<TemplateId, Start> = {
  appointment: {
    type: "appointment", duration: 30, price: 5000, color: "#4f6bed", minParticipants: 1, maxParticipants: 1,
    bookingWindow: { minAdvanceHours: 2, maxAdvanceDays: 60 }, cancellationPolicy: FULL_UNTIL(24),
  },
  event: {
    type: "event", duration: 60, price: 2000, color: "#12a594", minParticipants: 3, maxParticipants: 15,
    availableSlots: week([2, 4], ["18:30", "19:30"]),
    bookingWindow: { minAdvanceHours: 2, maxAdvanceDays: 30 }, cancellationPolicy: FULL_UNTIL(4),
  },
  training: {
    type: "course", duration: 420, price: 45000, color: "#8e4ec6", minParticipants: 4, maxParticipants: 12,
    availableSlots: week([1], ["09:00", "16:00"]),
    bookingWindow: { minAdvanceHours: 168, maxAdvanceDays: 180 },
    cancellationPolicy: { allowCancellation: true, cutoffHours: 168, refundPolicy: "partial", refundPercentage: 80 },
  },
  cycle: {
    type: "course", duration: 120, price: 18000, color: "#c2448a", minParticipants: 3, maxParticipants: 10, courseSale: "whole",
    bookingWindow: { minAdvanceHours: 24, maxAdvanceDays: 180 },
    cancellationPolicy: { allowCancellation: true, cutoffHours: 72, refundPolicy: "partial", refundPercentage: 80 },
  },
  rental: {
    type: "rental", duration: 60, price: 3000, color: "#e5703a", minParticipants: 1, maxParticipants: 4,
    availableSlots: week(EVERY_DAY, ["08:00", "22:00"]), maxDuration: 240,
    bookingWindow: { minAdvanceHours: 1, maxAdvanceDays: 30 }, cancellationPolicy: FULL_UNTIL(4),
  },
  table: {
    type: "table", duration: 120, price: 0, color: "#c2524a", minParticipants: 1, maxParticipants: 8, slotStep: 15,
    availableSlots: week([2, 3, 4, 5, 6], ["12:00", "14:30"], ["19:00", "23:00"]),
    bookingWindow: { minAdvanceHours: 2, maxAdvanceDays: 60 }, cancellationPolicy: FULL_UNTIL(2),
  },
  room: {
    type: "room", duration: 60, price: 5000, color: "#3a7f9e", minParticipants: 1, maxParticipants: 12,
    availableSlots: week(WORKDAYS, ["08:00", "20:00"]), maxDuration: 600,
    bookingWindow: { minAdvanceHours: 2, maxAdvanceDays: 90 }, cancellationPolicy: FULL_UNTIL(24),
  },
  lodging: {
    type: "room", duration: 1440, price: 12000, color: "#7a6a53", minParticipants: 1, maxParticipants: 2,
    availableSlots: week(EVERY_DAY, ["15:00", "15:00"]), maxDuration: 20160,
    bookingWindow: { minAdvanceHours: 24, maxAdvanceDays: 365 },
    cancellationPolicy: { allowCancellation: true, cutoffHours: 48, refundPolicy: "partial", refundPercentage: 90 },
  },
  custom: { type: "custom", duration: 30, price: 0, color: "#64748b", cancellationPolicy: FULL_UNTIL(24) },
};

/** A new document of a kind of business: sensible hours, window and cancellation, no name yet. */
export function startFrom(template: TemplateId, currency: string): ServiceDocument {
  return { name: "", currency, ...STARTS[template] };
}

/** What belongs to the saved service itself rather than to its document. */
const IDENTITY = new Set(["id", "isArchived", "named", "createdAt", "updatedAt"]);

/** A saved service as the start of another one. */
export function copyOf(service: Service, name: string): ServiceDocument {
  const document = Object.fromEntries(Object.entries(service).filter(([key]) => !IDENTITY.has(key)));
  return { ...(document as ServiceDocument), name, isActive: true };
}
