import { dictionary } from "@comptoir/ui";

/** When clients are reminded. */
export const reminderWords = dictionary({
  fr: {
    whose: "Rappels de cette prestation", house: "Comme l’organisation", own: "Sur mesure",
    houseSays: (list: string) => `Vos clients sont prévenus ${list}.`, houseNever: "L’organisation n’envoie aucun rappel.", change: "Régler les rappels de l’organisation",
    never: "Aucun rappel pour cette prestation : vos clients ne reçoivent que la confirmation.", neverSummary: "Aucun rappel",
  },
  en: {
    whose: "Reminders of this service", house: "As the organization", own: "Its own",
    houseSays: (list: string) => `Clients are reminded ${list}.`, houseNever: "The organization sends no reminders.", change: "Set the organization’s reminders",
    never: "No reminders for this service: clients get the confirmation only.", neverSummary: "No reminders",
  },
});
