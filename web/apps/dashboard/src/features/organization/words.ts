import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Réglages",
    hint: "Ce qui vaut pour toute votre organisation.",
    identity: "Organisation", name: "Nom", nameHint: "Tel que vos clients le lisent.", slug: "Identifiant", country: "Pays",
    locale: "Langue par défaut", localeHint: "Celle des messages quand le client n’en a pas choisi.",
    place: "Heure et monnaie", zone: "Fuseau horaire", zoneHint: "Vos horaires et vos créneaux sont à cette heure.", currency: "Monnaie", currencyHint: "Les réservations déjà prises gardent la leur.",
    save: "Enregistrer", readOnly: "Seuls les responsables peuvent modifier ces réglages.",
  },
  en: {
    title: "Settings",
    hint: "What holds for your whole organization.",
    identity: "Organization", name: "Name", nameHint: "As your clients read it.", slug: "Identifier", country: "Country",
    locale: "Default language", localeHint: "Used for messages when the client chose none.",
    place: "Time and currency", zone: "Time zone", zoneHint: "Your hours and slots are in this time.", currency: "Currency", currencyHint: "Bookings already made keep theirs.",
    save: "Save", readOnly: "Only managers can change these settings.",
  },
});
