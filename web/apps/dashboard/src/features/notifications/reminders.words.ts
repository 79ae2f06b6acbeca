import { dictionary, plural } from "@comptoir/ui";
import type { Unit } from "./model/reminders";

type Length = { amount: number | ""; unit: Unit };
const unitsFr: Record<Unit, [string, string]> = { minutes: ["minute", "minutes"], hours: ["heure", "heures"], days: ["jour", "jours"] };
const unitsEn: Record<Unit, [string, string]> = { minutes: ["minute", "minutes"], hours: ["hour", "hours"], days: ["day", "days"] };

export const reminderWords = dictionary({
  fr: {
    title: "Rappels de rendez-vous", hint: "Pour toutes les prestations, sauf celles qui en décident autrement. Un rendez-vous déplacé ou annulé emporte ses rappels.",
    none: "Aucun rappel : vos clients ne reçoivent que la confirmation.",
    add: "Ajouter un rappel", addAt: (ahead: string) => `Ajouter un rappel ${ahead}`, remove: (what: string) => `Retirer le rappel ${what}`, before: "avant", amount: "Combien de temps avant", unit: "Unité", channel: "Par",
    unitOf: (unit: Unit, amount: number) => plural("fr", amount, ...unitsFr[unit]),
    length: ({ amount, unit }: Length) => `${amount} ${plural("fr", Number(amount), ...unitsFr[unit])}`, ahead: (length: string) => `${length} avant`,
    channels: { email: "E-mail", mobile: "Push, sinon SMS", sms: "SMS", push: "Notification push" },
    impossible: "Entre 5 minutes et 31 jours.", repeated: "Ce rappel y est déjà.",
    quiet: "Heures calmes", quietHint: "Rappels, demandes d’avis et autres messages qui peuvent attendre partent après ces heures, ou avant quand ils arriveraient trop tard. Confirmations, annulations et codes partent toujours aussitôt.",
    quietOn: "Ne déranger personne la nuit", from: "De", to: "À",
    feedback: "Avis", feedbackHint: "Un seul e-mail, le jour même ou le lendemain, avec un lien pour noter le rendez-vous.", feedbackOn: "Demander un avis après chaque rendez-vous",
  },
  en: {
    title: "Appointment reminders", hint: "For all services but those that decide otherwise. An appointment that moves or is cancelled takes its reminders along.",
    none: "No reminders: your clients get the confirmation only.",
    add: "Add a reminder", addAt: (ahead: string) => `Add a reminder ${ahead}`, remove: (what: string) => `Remove the reminder ${what}`, before: "before", amount: "How long before", unit: "Unit", channel: "By",
    unitOf: (unit: Unit, amount: number) => plural("en", amount, ...unitsEn[unit]),
    length: ({ amount, unit }: Length) => `${amount} ${plural("en", Number(amount), ...unitsEn[unit])}`, ahead: (length: string) => `${length} before`,
    channels: { email: "E-mail", mobile: "Push, else text message", sms: "Text message", push: "Push notification" },
    impossible: "Between 5 minutes and 31 days.", repeated: "This reminder is there already.",
    quiet: "Quiet hours", quietHint: "Reminders, requests for feedback and other messages that can wait leave after these hours, or before them when they would be too late. Confirmations, cancellations and codes always leave at once.",
    quietOn: "Disturb nobody at night", from: "From", to: "To",
    feedback: "Feedback", feedbackHint: "One e-mail, the same day or the next, with a link to rate the appointment.", feedbackOn: "Ask for feedback after every appointment",
  },
});
