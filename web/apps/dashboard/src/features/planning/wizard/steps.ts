import type { BookingForm } from "@/features/bookings/parts/create/draft";

export const steps = ["who", "what", "when", "summary"] as const;
export type Step = (typeof steps)[number];

export type Missing = "chooseClient" | "nameNeeded" | "emailNeeded" | "chooseType" | "chooseTime";

const fieldsOf: Partial<Record<Step, readonly string[]>> = {
  who: ["clientId", "contactName", "contactEmail", "contactPhone"],
  what: ["serviceId", "staffId", "reasonId", "participants"],
  when: ["start", "startDate", "endDate", "recurringConfig"],
};

/** Where the first of these errors can be put right. */
export function stepOf(errors: Record<string, unknown>): number {
  const at = steps.findIndex((step) => fieldsOf[step]?.some((field) => Object.keys(errors).some((path) => path === field || path.startsWith(`${field}.`))));
  return at === -1 ? steps.indexOf("summary") : at;
}

/** What a step still wants before one may go on, and the field it is about; nothing when it is complete. */
export function missingIn(step: Step, form: BookingForm): { field: keyof BookingForm; code: Missing } | null {
  if (step === "who" && form.isProspect) {
    if (!form.contactName.trim()) return { field: "contactName", code: "nameNeeded" };
    return /\S@\S/.test(form.contactEmail) ? null : { field: "contactEmail", code: "emailNeeded" };
  }
  if (step === "who") return form.clientId ? null : { field: "clientId", code: "chooseClient" };
  if (step === "what") return form.serviceId ? null : { field: "serviceId", code: "chooseType" };
  if (step === "when") return form.start && form.end ? null : { field: "start", code: "chooseTime" };
  return null;
}
