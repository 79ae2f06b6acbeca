import { dictionary } from "@comptoir/ui";

/** What stands behind each name that a template may use. */
export const variableWords = dictionary({
  fr: {
    account: "Compte de l’agenda", brand: "Votre nom", by: "Qui partage", cancelAt: "Fin de l’abonnement", cancelBefore: "Annulable jusqu’au", clockNote: "Fuseau du client", code: "Code", contact: "Vos coordonnées", days: "Nombre de jours", deliverAt: "Date de remise",
    due: "Reste à régler", end: "Fin", expiresAt: "Expire le", fee: "Frais", graceUntil: "Accès gardé jusqu’au", gross: "Montant TTC", host: "Qui invite", holdExpires: "Place gardée jusqu’au", label: "Libellé", lapses: "Valable jusqu’au", lastDay: "Dernier jour",
    message: "Message", minutes: "Minutes", name: "Nom du client", number: "Numéro", offerExpires: "Place proposée jusqu’au", open: "Montant ouvert", paid: "Déjà réglé", participants: "Nombre de personnes", person: "Personne", place: "Lieu",
    previousStart: "Ancienne date", price: "Prix", product: "Produit", quantity: "Quantité", reason: "Motif", recipient: "Bénéficiaire", recipientEmail: "E-mail du bénéficiaire", reference: "Référence", refunded: "Montant remboursé",
    sender: "De la part de", service: "Prestation", staff: "Intervenant", start: "Date et heure", total: "Total", url: "Lien du client", virtualLink: "Lien de la visio", what: "Ce qui est réservé", worth: "Valeur",
  } as Record<string, string>,
  en: {
    account: "Calendar account", brand: "Your name", by: "Who shares", cancelAt: "End of the subscription", cancelBefore: "Can be cancelled until", clockNote: "Client’s time zone", code: "Code", contact: "How to reach you", days: "Number of days", deliverAt: "Day of delivery",
    due: "Left to pay", end: "End", expiresAt: "Expires on", fee: "Fee", graceUntil: "Access kept until", gross: "Amount with VAT", host: "Who invites", holdExpires: "Place held until", label: "Label", lapses: "Valid until", lastDay: "Last day",
    message: "Message", minutes: "Minutes", name: "Client’s name", number: "Number", offerExpires: "Place offered until", open: "Open amount", paid: "Paid already", participants: "Number of people", person: "Person", place: "Place",
    previousStart: "Former date", price: "Price", product: "Product", quantity: "Quantity", reason: "Reason", recipient: "Recipient", recipientEmail: "Recipient’s e-mail", reference: "Reference", refunded: "Amount refunded",
    sender: "From", service: "Service", staff: "Staff member", start: "Date and time", total: "Total", url: "Client’s link", virtualLink: "Video link", what: "What is booked", worth: "Worth",
  } as Record<string, string>,
});
