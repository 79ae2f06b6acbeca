import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    title: "Messages envoyés",
    hint: "Tout ce que Comptoir a écrit à vos clients et à votre équipe.",
    search: "Destinataire ou objet",
    columns: { subject: "Objet", to: "Destinataire", at: "Date", status: "État" },
    status: { sent: "Envoyé", queued: "En attente", failed: "Échec" },
    emptyTitle: "Aucun message pour l’instant",
    emptyText: "La première réservation en enverra un.",
    close: "Fermer", from: "De", to: "À", date: "Date",
    views: { html: "Aperçu", text: "Texte", headers: "En-têtes" },
    view: "Affichage du message",
    preview: "Aperçu du message",
    attachments: "Pièces jointes",
    error: "Erreur d’envoi",
  },
  en: {
    title: "Sent messages",
    hint: "Everything Comptoir wrote to your clients and your team.",
    search: "Recipient or subject",
    columns: { subject: "Subject", to: "Recipient", at: "Date", status: "Status" },
    status: { sent: "Sent", queued: "Queued", failed: "Failed" },
    emptyTitle: "No messages yet",
    emptyText: "The first booking will send one.",
    close: "Close", from: "From", to: "To", date: "Date",
    views: { html: "Preview", text: "Text", headers: "Headers" },
    view: "How to show the message",
    preview: "Preview of the message",
    attachments: "Attachments",
    error: "Sending failed",
  },
});
