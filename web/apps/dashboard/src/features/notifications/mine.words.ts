import { dictionary } from "@comptoir/ui";

export const mineWords = dictionary({
  fr: {
    title: "Ce que je reçois", hint: "Pour cette organisation, et pour vous seul.", hintClient: "Décidez de ce que l’on vous écrit, et comment.", topic: "À propos de", never: "Non proposé",
    channels: { in_app: "Dans Comptoir", email: "E-mail", push: "Push", sms: "SMS" },
    hints: {
      team_bookings: "Nouvelles, déplacées, annulées.", team_clients: "Avis, demandes et messages.", team_alerts: "Ce qui demande votre attention.", team_reports: "Le point de la semaine.",
      bookings: "Confirmations, changements et annulations.", purchases: "Commandes, reçus et factures.",
    },
    topics: {
      team_bookings: "Réservations", team_clients: "Messages et clients", team_alerts: "Alertes", team_reports: "Bilans",
      bookings: "Vos réservations", purchases: "Vos achats", reminders: "Rappels de rendez-vous", expiry: "Fin de validité de vos crédits", feedback: "Demandes d’avis",
    },
    always: "Toujours", device: "Notifications sur cet appareil", deviceHint: "Même quand cette page est fermée.", on: "Activer", off: "Désactiver", active: "Activées sur cet appareil",
    refused: "Votre navigateur les bloque : autorisez-les dans ses réglages.", impossible: "Ce navigateur ne sait pas recevoir de notifications. Sur iPhone, ajoutez d’abord cette page à l’écran d’accueil.",
    failed: "Le navigateur n’a pas pu s’abonner. Réessayez plus tard.",
    switchOf: (topic: string, channel: string) => `${topic}, ${channel}`,
  },
  en: {
    title: "What I am told", hint: "In this organization, and for you alone.", hintClient: "Decide what we write to you about, and how.", topic: "About", never: "Not offered",
    channels: { in_app: "In Comptoir", email: "E-mail", push: "Push", sms: "Text" },
    hints: {
      team_bookings: "New, moved, cancelled.", team_clients: "Feedback, requests and messages.", team_alerts: "What needs your attention.", team_reports: "How the week went.",
      bookings: "Confirmations, changes and cancellations.", purchases: "Orders, receipts and invoices.",
    },
    topics: {
      team_bookings: "Bookings", team_clients: "Messages and clients", team_alerts: "Alerts", team_reports: "Reports",
      bookings: "Your bookings", purchases: "Your purchases", reminders: "Appointment reminders", expiry: "Credits about to expire", feedback: "Requests for feedback",
    },
    always: "Always", device: "Notifications on this device", deviceHint: "Even while this page is closed.", on: "Turn on", off: "Turn off", active: "On for this device",
    refused: "Your browser blocks them: allow them in its settings.", impossible: "This browser cannot receive notifications. On an iPhone, add this page to the home screen first.",
    failed: "The browser could not subscribe. Try again later.",
    switchOf: (topic: string, channel: string) => `${topic}, ${channel}`,
  },
});
