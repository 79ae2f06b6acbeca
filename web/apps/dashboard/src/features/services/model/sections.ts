/** The editor's sections, in the order they are shown. */
export const SECTIONS = [
  "essentials", "availability", "people", "participants", "fields", "prices", "rules", "reminders", "place", "advanced",
] as const;
export type SectionId = (typeof SECTIONS)[number];

const SECTION_OF: Record<string, SectionId> = {
  name: "essentials", description: "essentials", category: "essentials", color: "essentials", isActive: "essentials", isListed: "essentials",
  type: "essentials", duration: "essentials", maxDuration: "essentials", durations: "essentials", price: "essentials", currency: "essentials",
  priceUnit: "prices", vatRate: "prices", deposit: "prices", pricingTiers: "prices",
  availableSlots: "availability", specialAvailability: "availability", slotStep: "availability",
  bufferBefore: "availability", bufferAfter: "availability", bookingWindow: "availability",
  requiredStaff: "people", staffChoice: "people", requiredResources: "people",
  minParticipants: "participants", maxParticipants: "participants", limits: "participants",
  requireApproval: "participants", allowGuests: "participants", redirectUrl: "rules", waitlist: "participants", courseSale: "participants", belowMinimum: "participants",
  minimumCutoffHours: "participants",
  customFields: "fields",
  cancellationPolicy: "rules", recurring: "rules", noShowFee: "rules", requirePayment: "prices",
  reminders: "reminders",
  location: "place", locationId: "place", timeZone: "place",
  metadata: "advanced",
};

/** Where a wrong field is shown; a field the editor does not know is told under the essentials. */
export function sectionOf(path: string): SectionId {
  return SECTION_OF[path.split(".")[0] ?? ""] ?? "essentials";
}

/** The form's name of a field of the document, where the two differ. */
export function formPath(path: string): string {
  return path.replace(/^location\.coordinates\./, "location.").replace(/^location\.coordinates$/, "location.lat");
}

/** Wrong fields by section, in the editor's order, empty sections left out. */
export function bySection<P extends { path: string }>(problems: readonly P[]): { section: SectionId; problems: P[] }[] {
  return SECTIONS.map((section) => ({ section, problems: problems.filter((p) => sectionOf(p.path) === section) }))
    .filter((group) => group.problems.length > 0);
}
