import { dictionary, plural } from "@comptoir/ui";

export const previewWords = dictionary({
  fr: {
    title: "Créneaux des 14 prochains jours",
    draft: "Enregistrez la prestation pour voir ses créneaux.",
    stale: "Enregistrez pour voir l’effet de vos modifications.",
    inactive: "La prestation est fermée à la réservation.",
    none: "Aucun créneau sur ces 14 jours",
    noneHint: "Vérifiez les horaires, les intervenants demandés, les fermetures et le délai de réservation.",
    noSlots: "Aucun créneau",
    total: (count: number) => `${count} ${plural("fr", count, "créneau", "créneaux")}`,
    more: (count: number) => `+ ${count}`,
    less: "Réduire",
    remaining: (count: number) => `${count} ${plural("fr", count, "place", "places")}`,
    zone: (zone: string) => `Heures de ${zone}`,
    refresh: "Actualiser",
  },
  en: {
    title: "Slots of the next 14 days",
    draft: "Save the service to see its slots.",
    stale: "Save to see the effect of your changes.",
    inactive: "The service is closed for booking.",
    none: "No slot in these 14 days",
    noneHint: "Check the hours, the staff needed, the closures and the booking window.",
    noSlots: "No slot",
    total: (count: number) => `${count} ${plural("en", count, "slot", "slots")}`,
    more: (count: number) => `+ ${count}`,
    less: "Less",
    remaining: (count: number) => `${count} ${plural("en", count, "seat", "seats")}`,
    zone: (zone: string) => `Times in ${zone}`,
    refresh: "Refresh",
  },
});
