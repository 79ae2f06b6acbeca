import type { BookingForm } from "@/features/bookings/parts/create/draft";

export const steps = ["who", "what", "when", "summary"] as const;
export type Step = (typeof steps)[number];

export type Missing = "chooseClient" | "nameNeeded" | "emailNeeded" | "chooseType" | "chooseTime";

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
