import { dictionary } from "@comptoir/ui";

export const senderWords = dictionary({
  fr: {
    email: "E-mail", emailHint: "Sans compte chez un prestataire, les messages partent par le serveur de l’installation ou restent dans « Messages envoyés ».",
    provider: "Prestataire", installation: "Celui de l’installation", smtp: "Votre serveur SMTP",
    fromName: "Nom de l’expéditeur", fromNameHint: "Vide : le nom de votre organisation.", fromAddress: "Adresse de l’expéditeur", replyTo: "Réponses à",
    host: "Serveur", port: "Port", security: "Chiffrement", starttls: "STARTTLS", tls: "TLS direct", user: "Identifiant", password: "Mot de passe", key: "Clé d’API",
    domain: "Domaine d’envoi", region: "Serveurs", regionEu: "Europe", regionUs: "États-Unis",
    kept: "Enregistré : laissez vide pour le garder.",
    sms: "SMS (Twilio)", smsHint: "Pour les rappels sur le téléphone.", accountSid: "Account SID", authToken: "Auth Token", smsFrom: "Numéro ou nom d’envoi", smsFromHint: "Ou un Messaging Service (MG…).",
    chat: "Slack et Teams", chatHint: "L’équipe y lit les nouvelles réservations, les changements et les annulations.", slack: "Webhook entrant Slack", teams: "Workflow Teams",
    disconnect: "Déconnecter",
    test: "Envoyer un essai", send: "Envoyer", testTo: "À quelle adresse ?", testToSms: "À quel numéro ?", tested: "L’essai est parti. Son sort est dans le journal.", saveFirst: "Enregistrez d’abord vos changements.",
  },
  en: {
    email: "E-mail", emailHint: "Without an account at a provider, messages leave by the installation’s server or stay under “Sent messages”.",
    provider: "Provider", installation: "The installation’s own", smtp: "Your SMTP server",
    fromName: "Sender’s name", fromNameHint: "Empty: your organization’s name.", fromAddress: "Sender’s address", replyTo: "Replies to",
    host: "Server", port: "Port", security: "Encryption", starttls: "STARTTLS", tls: "TLS from the start", user: "User", password: "Password", key: "API key",
    domain: "Sending domain", region: "Servers", regionEu: "Europe", regionUs: "United States",
    kept: "Saved: leave empty to keep it.",
    sms: "Text messages (Twilio)", smsHint: "For reminders on the telephone.", accountSid: "Account SID", authToken: "Auth token", smsFrom: "Sending number or name", smsFromHint: "Or a messaging service (MG…).",
    chat: "Slack and Teams", chatHint: "The team reads new bookings, changes and cancellations there.", slack: "Slack incoming webhook", teams: "Teams workflow",
    disconnect: "Disconnect",
    test: "Send a test", send: "Send", testTo: "To which address?", testToSms: "To which number?", tested: "The test is on its way. The log says what became of it.", saveFirst: "Save your changes first.",
  },
});
