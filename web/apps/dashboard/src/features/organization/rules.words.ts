import { dictionary } from "@comptoir/ui";

/** The house rules, in the order of the form. */
export const ruleWords = dictionary({
  fr: {
    title: "Règles de réservation", hint: "Elles s’ajoutent à celles de chaque prestation : la plus stricte l’emporte.",
    minutes: " min", hoursBefore: " h avant", daysBefore: " j avant", noLimit: "Sans limite", never: "Jamais", cancel: "Annuler", keep: "Maintenir",
    window: "Quand peut-on réserver ?", confirmation: "Paiement et validation", abuse: "Clients qui réservent seuls",
    abuseHint: "Sur votre site ou la borne, jamais pour votre équipe. Vide : sans limite.",
    groups: "Séances et liste d’attente", absence: "Absences",
    minAdvanceHours: { label: "Réserver au plus tard", hint: "Vide : jusqu’au dernier moment." },
    maxAdvanceDays: { label: "Réserver au plus tôt", hint: "Vide : un an à l’avance." },
    holdMinutes: { label: "Créneau gardé en attendant le paiement", hint: "Ensuite il est rendu à tous." },
    approvalAbove: { label: "Valider à la main au-dessus de", hint: "Vide : aucune validation selon le montant." },
    deposit: {
      label: "Acompte à la réservation", hint: "Pour les prestations payantes qui n’en disent rien ; le reste se règle sur place.",
      value: "Montant de l’acompte", kinds: { none: "Aucun", percentage: "Pourcentage du prix", amount: "Somme" },
    },
    maxBookingsPerHour: { label: "Réservations par heure", hint: "Au-delà, le client est prié d’attendre." },
    maxActiveBookings: { label: "Réservations en cours", hint: "À venir, pour un même client." },
    waitlistOfferMinutes: { label: "Délai pour accepter une place libérée", hint: "Ensuite elle est proposée au suivant." },
    minimumCutoffHours: { label: "Décider du maintien d’une séance", hint: "Quand le minimum d’inscrits n’est pas atteint." },
    belowMinimum: { label: "Sous le minimum d’inscrits", hint: "Annulée, elle est remboursée et chacun est prévenu." },
    noShowAfterMinutes: { label: "Marquer absent qui n’est pas arrivé", hint: "Tant de temps après le début, sans qu’on ait à le faire. Vide : jamais." },
  },
  en: {
    title: "Booking rules", hint: "On top of each service’s own: the stricter one wins.",
    minutes: " min", hoursBefore: " h before", daysBefore: " d before", noLimit: "No limit", never: "Never", cancel: "Cancel", keep: "Keep",
    window: "When can one book?", confirmation: "Payment and approval", abuse: "Clients who book by themselves",
    abuseHint: "On your site or at the kiosk, never for your team. Empty: no limit.",
    groups: "Sessions and waitlist", absence: "Absences",
    minAdvanceHours: { label: "Book at the latest", hint: "Empty: until the last moment." },
    maxAdvanceDays: { label: "Book at the earliest", hint: "Empty: a year ahead." },
    holdMinutes: { label: "Slot held while payment is awaited", hint: "Then it is given back to everyone." },
    approvalAbove: { label: "Approve by hand above", hint: "Empty: no approval by amount." },
    deposit: {
      label: "Deposit when booking", hint: "Of paid services that say nothing of it; the rest is paid on site.",
      value: "Amount of the deposit", kinds: { none: "None", percentage: "Percentage of the price", amount: "Amount" },
    },
    maxBookingsPerHour: { label: "Bookings per hour", hint: "Beyond it, the client is asked to wait." },
    maxActiveBookings: { label: "Active bookings", hint: "Yet to come, of one client." },
    waitlistOfferMinutes: { label: "Time to accept a freed place", hint: "Then it is offered to the next in line." },
    minimumCutoffHours: { label: "Decide whether a session is kept", hint: "When the minimum is not reached." },
    belowMinimum: { label: "Below the minimum", hint: "When cancelled, everyone is refunded and told." },
    noShowAfterMinutes: { label: "Mark as absent who has not arrived", hint: "So long after the start, without anyone doing it. Empty: never." },
  },
});
