import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Notifications",
    hint: "Ce que vos clients et votre équipe reçoivent, par qui et avec quels mots.",
    tabs: { reminders: "Rappels", senders: "Envoi", words: "Modèles", log: "Journal" },
    tabsLabel: "Rubriques des notifications",
    save: "Enregistrer",
    readOnly: "Vous pouvez lire ces réglages, pas les changer.",
  },
  en: {
    title: "Notifications",
    hint: "What your clients and your team are told, by whom and in which words.",
    tabs: { reminders: "Reminders", senders: "Sending", words: "Templates", log: "Log" },
    tabsLabel: "Sections of the notifications",
    save: "Save",
    readOnly: "You can read these settings, not change them.",
  },
});
