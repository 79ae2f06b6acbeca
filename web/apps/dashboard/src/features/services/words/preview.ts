import { dictionary, plural } from "@comptoir/ui";

/** "America/New_York" → "New York". */
function cityOf(zone: string): string {
  return (zone.split("/").at(-1) ?? zone).replaceAll("_", " ");
}

export const previewWords = dictionary({
  fr: {
    title: "Créneaux des 14 prochains jours",
    unsaved: "Aperçu de ce qui est à l’écran, pas encore enregistré.",
    behind: "Complétez les champs commencés pour rafraîchir l’aperçu.",
    incomplete: "Complétez la prestation pour voir ses créneaux.",
    inactive: "Fermée à la réservation : voici ce qu’elle proposerait.",
    refused: "Ces réglages sont refusés :",
    none: "Aucun créneau sur ces 14 jours",
    noneGroupHint: "Donnez-lui des horaires, ou enregistrez-la puis planifiez ses séances dans Séances.",
    noneHint: "Vérifiez les horaires, les intervenants demandés, les fermetures et le délai de réservation.",
    noSlots: "Aucun créneau",
    total: (count: number) => `${count} ${plural("fr", count, "créneau", "créneaux")}`,
    more: (count: number) => `+ ${count}`,
    less: "Réduire",
    remaining: (count: number) => `${count} ${plural("fr", count, "place", "places")}`,
    left: (count: number) => `${count} pl.`,
    zone: (zone: string) => `heure de ${cityOf(zone)}`,
    refresh: "Actualiser",
  },
  en: {
    title: "Slots of the next 14 days",
    unsaved: "Preview of what is on the screen, not saved yet.",
    behind: "Complete the fields you began to refresh the preview.",
    incomplete: "Complete the service to see its slots.",
    inactive: "Closed for booking: this is what it would offer.",
    refused: "These settings are refused:",
    none: "No slot in these 14 days",
    noneGroupHint: "Give it hours, or save it and plan its sessions under Sessions.",
    noneHint: "Check the hours, the staff needed, the closures and the booking window.",
    noSlots: "No slot",
    total: (count: number) => `${count} ${plural("en", count, "slot", "slots")}`,
    more: (count: number) => `+ ${count}`,
    less: "Less",
    remaining: (count: number) => `${count} ${plural("en", count, "seat", "seats")}`,
    left: (count: number) => `${count} left`,
    zone: (zone: string) => `${cityOf(zone)} time`,
    refresh: "Refresh",
  },
});
