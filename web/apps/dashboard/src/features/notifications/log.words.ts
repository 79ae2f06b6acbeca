import { dictionary } from "@comptoir/ui";

export const logWords = dictionary({
  fr: {
    hint: "Tout ce qui est parti, par tous les canaux, avec la réponse du prestataire.", search: "Destinataire ou objet", what: "Message", to: "Destinataire", channel: "Canal", at: "Date", state: "État", answer: "Réponse", one: "Message", keptHere: "Gardé dans « Messages envoyés »",
    channels: { email: "E-mail", sms: "SMS", push: "Push", slack: "Slack", teams: "Teams" }, states: { sent: "Envoyé", queued: "En attente", failed: "Échec" },
    allChannels: "Tous les canaux", allStates: "Tous les états", emptyTitle: "Rien n’est encore parti", emptyText: "La première réservation enverra un message.",
  },
  en: {
    hint: "Everything that left, by every channel, with what the provider said.", search: "Recipient or subject", what: "Message", to: "Recipient", channel: "Channel", at: "Date", state: "Status", answer: "Answer", one: "Message", keptHere: "Kept under “Sent messages”",
    channels: { email: "E-mail", sms: "Text message", push: "Push", slack: "Slack", teams: "Teams" }, states: { sent: "Sent", queued: "Queued", failed: "Failed" },
    allChannels: "All channels", allStates: "All statuses", emptyTitle: "Nothing has left yet", emptyText: "The first booking will send a message.",
  },
});
