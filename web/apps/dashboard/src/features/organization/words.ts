import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Réglages",
    hint: "Ce qui vaut pour toute votre organisation.",
    identity: "Organisation", name: "Nom", nameHint: "Tel que vos clients le lisent.", slug: "Identifiant", country: "Pays",
    locale: "Langue par défaut", localeHint: "Celle des messages quand le client n’en a pas choisi.",
    place: "Heure et monnaie", zone: "Fuseau horaire", zoneHint: "Vos horaires et vos créneaux sont à cette heure.", currency: "Monnaie", currencyHint: "Les réservations déjà prises gardent la leur.",
    rules: "Règles de réservation", rulesHint: "Elles s’ajoutent à celles de chaque prestation : la plus stricte l’emporte.",
    minAdvance: "Délai minimal avant un rendez-vous", minAdvanceHint: "En minutes. Vide : aucun.", maxAdvance: "Réservable au plus tôt", maxAdvanceHint: "En jours avant la date. Vide : 365.",
    minutes: " min", days: " jours", save: "Enregistrer", readOnly: "Seuls les responsables peuvent modifier ces réglages.",
  },
  en: {
    title: "Settings",
    hint: "What holds for your whole organization.",
    identity: "Organization", name: "Name", nameHint: "As your clients read it.", slug: "Identifier", country: "Country",
    locale: "Default language", localeHint: "Used for messages when the client chose none.",
    place: "Time and currency", zone: "Time zone", zoneHint: "Your hours and slots are in this time.", currency: "Currency", currencyHint: "Bookings already made keep theirs.",
    rules: "Booking rules", rulesHint: "On top of each service’s own: the stricter one wins.",
    minAdvance: "Shortest notice before a booking", minAdvanceHint: "In minutes. Empty: none.", maxAdvance: "Bookable at most", maxAdvanceHint: "Days ahead. Empty: 365.",
    minutes: " min", days: " days", save: "Save", readOnly: "Only managers can change these settings.",
  },
});
