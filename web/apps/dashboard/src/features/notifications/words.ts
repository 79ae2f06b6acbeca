import { dictionary, plural } from "@comptoir/ui";
import type { Unit } from "./model/reminders";

type Length = { amount: number | ""; unit: Unit };
const unitsFr: Record<Unit, [string, string]> = { minutes: ["minute", "minutes"], hours: ["heure", "heures"], days: ["jour", "jours"] };
const unitsEn: Record<Unit, [string, string]> = { minutes: ["minute", "minutes"], hours: ["hour", "hours"], days: ["day", "days"] };

export const words = dictionary({
  fr: {
    title: "Notifications",
    hint: "Ce que vos clients et votre équipe reçoivent, par qui et avec quels mots.",
    tabs: { reminders: "Rappels", senders: "Envoi", words: "Modèles", log: "Journal" },
    tabsLabel: "Rubriques des notifications",
    save: "Enregistrer",
    readOnly: "Vous pouvez lire ces réglages, pas les changer.",
    reminders: {
      title: "Rappels de rendez-vous", hint: "Pour toutes les prestations, sauf celles qui en décident autrement. Un rendez-vous déplacé ou annulé emporte ses rappels.",
      none: "Aucun rappel : vos clients ne reçoivent que la confirmation.",
      add: "Ajouter un rappel", remove: (what: string) => `Retirer le rappel ${what}`, before: "avant", amount: "Combien de temps avant", unit: "Unité", channel: "Par",
      unitOf: (unit: Unit, amount: number) => plural("fr", amount, ...unitsFr[unit]),
      length: ({ amount, unit }: Length) => `${amount} ${plural("fr", Number(amount), ...unitsFr[unit])}`, ahead: (length: string) => `${length} avant`,
      channels: { email: "E-mail", mobile: "Push, sinon SMS", sms: "SMS", push: "Notification push" },
      impossible: "Entre 5 minutes et 31 jours.", repeated: "Ce rappel y est déjà.",
      quiet: "Heures calmes", quietHint: "Les rappels par SMS ou push attendent la fin de ces heures, ou les précèdent quand ils arriveraient trop tard. Les e-mails partent à l’heure.",
      quietOn: "Ne déranger personne la nuit", from: "De", to: "À",
    },
    senders: {
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
    templates: {
      hint: "Chaque message a déjà un texte, en français et en anglais. Changez-le si vous le dites autrement : il gardera l’allure de vos e-mails.", own: "Personnalisé", house: "Texte d’origine", message: "Message", languages: "Langues", edit: (kind: string, language: string) => `${kind}, en ${language}`,
      language: { fr: "Français", en: "Anglais" }, search: "Chercher un message", nothing: "Aucun message de ce nom.",
      back: "Tous les modèles", subject: "Objet", html: "Contenu", htmlHint: "HTML et Liquid. L’en-tête et le pied de page s’ajoutent.", text: "Version texte", textHint: "Pour les messageries sans HTML. Vide : la nôtre.",
      short: "Version courte", shortHint: "Pour les SMS et les notifications push. Vide : la nôtre.", variables: "Ce que vous pouvez nommer", variablesHint: "Cliquez pour copier.", copied: "Copié",
      preview: "Aperçu", previewOf: "Aperçu du message", asMail: "E-mail", asText: "Texte", asShort: "Court", broken: "L’aperçu revient dès que le texte est corrigé.",
      unknown: (names: string) => `Inconnu : ${names}. Rien ne s’affichera à cet endroit.`,
      reset: "Revenir au texte d’origine", resetQuestion: "Revenir au texte d’origine ?", resetText: "Le vôtre sera perdu.", restored: "Le texte d’origine est de retour.",
      test: "M’envoyer un essai", tested: (to: string) => `Un essai part à ${to}.`,
    },
    log: {
      hint: "Tout ce qui est parti, par tous les canaux, avec la réponse du prestataire.", search: "Destinataire ou objet", what: "Message", to: "Destinataire", channel: "Canal", at: "Date", state: "État", answer: "Réponse",
      channels: { email: "E-mail", sms: "SMS", push: "Push", slack: "Slack", teams: "Teams" }, states: { sent: "Envoyé", queued: "En attente", failed: "Échec" },
      allChannels: "Tous les canaux", allStates: "Tous les états", emptyTitle: "Rien n’est encore parti", emptyText: "La première réservation enverra un message.",
    },
    bell: {
      label: (unread: number) => (unread > 0 ? `Notifications : ${unread} non lues` : "Notifications"), title: "Notifications", readAll: "Tout marquer comme lu", empty: "Rien de nouveau.", more: "Plus anciennes", settings: "Choisir ce que je reçois",
    },
    mine: {
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
      always: "Toujours", device: "Notifications sur cet appareil", deviceHint: "Même quand Comptoir est fermé.", on: "Activer", off: "Désactiver", active: "Activées sur cet appareil",
      refused: "Votre navigateur les bloque : autorisez-les dans ses réglages.", impossible: "Ce navigateur ne sait pas recevoir de notifications. Sur iPhone, ajoutez d’abord Comptoir à l’écran d’accueil.",
      failed: "Le navigateur n’a pas pu s’abonner. Réessayez plus tard.",
      switchOf: (topic: string, channel: string) => `${topic}, ${channel}`,
    },
    decline: {
      title: "Ne plus recevoir ces messages ?", text: (topic: string) => `Il s’agit de : ${topic}. Les confirmations et les changements de vos réservations arriveront toujours.`,
      stop: "Ne plus les recevoir", done: "C’est noté.", doneText: (topic: string) => `Vous ne recevrez plus d’e-mails à propos de : ${topic}.`, undo: "Les recevoir de nouveau", back: "C’est entendu : vous les recevrez de nouveau.",
      invalid: "Ce lien n’est pas valable", invalidText: "Il est peut-être incomplet. Ouvrez-le depuis le message reçu.",
    },
  },
  en: {
    title: "Notifications",
    hint: "What your clients and your team are told, by whom and in which words.",
    tabs: { reminders: "Reminders", senders: "Sending", words: "Templates", log: "Log" },
    tabsLabel: "Sections of the notifications",
    save: "Save",
    readOnly: "You can read these settings, not change them.",
    reminders: {
      title: "Appointment reminders", hint: "For all services but those that decide otherwise. An appointment that moves or is cancelled takes its reminders along.",
      none: "No reminders: your clients get the confirmation only.",
      add: "Add a reminder", remove: (what: string) => `Remove the reminder ${what}`, before: "before", amount: "How long before", unit: "Unit", channel: "By",
      unitOf: (unit: Unit, amount: number) => plural("en", amount, ...unitsEn[unit]),
      length: ({ amount, unit }: Length) => `${amount} ${plural("en", Number(amount), ...unitsEn[unit])}`, ahead: (length: string) => `${length} before`,
      channels: { email: "E-mail", mobile: "Push, else text message", sms: "Text message", push: "Push notification" },
      impossible: "Between 5 minutes and 31 days.", repeated: "This reminder is there already.",
      quiet: "Quiet hours", quietHint: "Text messages and push reminders wait for these hours to end, or come before them when they would be too late. E-mails keep their time.",
      quietOn: "Disturb nobody at night", from: "From", to: "To",
    },
    senders: {
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
    templates: {
      hint: "Every message has a text already, in French and in English. Change it if you say it otherwise: it keeps the looks of your e-mails.", own: "Your own", house: "Original text", message: "Message", languages: "Languages", edit: (kind: string, language: string) => `${kind}, in ${language}`,
      language: { fr: "French", en: "English" }, search: "Look for a message", nothing: "No message of that name.",
      back: "All templates", subject: "Subject", html: "Content", htmlHint: "HTML and Liquid. Head and foot are added.", text: "Text version", textHint: "For programs without HTML. Empty: ours.",
      short: "Short version", shortHint: "For text messages and push notifications. Empty: ours.", variables: "What you can name", variablesHint: "Click to copy.", copied: "Copied",
      preview: "Preview", previewOf: "Preview of the message", asMail: "E-mail", asText: "Text", asShort: "Short", broken: "The preview returns as soon as the text is corrected.",
      unknown: (names: string) => `Unknown: ${names}. Nothing will be shown there.`,
      reset: "Back to the original", resetQuestion: "Back to the original text?", resetText: "Yours will be lost.", restored: "The original text is back.",
      test: "Send me a test", tested: (to: string) => `A test is on its way to ${to}.`,
    },
    log: {
      hint: "Everything that left, by every channel, with what the provider said.", search: "Recipient or subject", what: "Message", to: "Recipient", channel: "Channel", at: "Date", state: "Status", answer: "Answer",
      channels: { email: "E-mail", sms: "Text message", push: "Push", slack: "Slack", teams: "Teams" }, states: { sent: "Sent", queued: "Queued", failed: "Failed" },
      allChannels: "All channels", allStates: "All statuses", emptyTitle: "Nothing has left yet", emptyText: "The first booking will send a message.",
    },
    bell: {
      label: (unread: number) => (unread > 0 ? `Notifications: ${unread} unread` : "Notifications"), title: "Notifications", readAll: "Mark all as read", empty: "Nothing new.", more: "Older ones", settings: "Choose what I am told",
    },
    mine: {
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
      always: "Always", device: "Notifications on this device", deviceHint: "Even while Comptoir is closed.", on: "Turn on", off: "Turn off", active: "On for this device",
      refused: "Your browser blocks them: allow them in its settings.", impossible: "This browser cannot receive notifications. On an iPhone, add Comptoir to the home screen first.",
      failed: "The browser could not subscribe. Try again later.",
      switchOf: (topic: string, channel: string) => `${topic}, ${channel}`,
    },
    decline: {
      title: "Stop receiving these messages?", text: (topic: string) => `This is about: ${topic}. Confirmations and changes of your bookings will always reach you.`,
      stop: "Stop receiving them", done: "Done.", doneText: (topic: string) => `You will get no more e-mails about: ${topic}.`, undo: "Receive them again", back: "You will receive them again.",
      invalid: "This link is not valid", invalidText: "It may be incomplete. Open it from the message you received.",
    },
  },
});
