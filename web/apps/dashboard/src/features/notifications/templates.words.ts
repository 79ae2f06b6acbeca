import { dictionary } from "@comptoir/ui";

export const templateWords = dictionary({
  fr: {
    hint: "Chaque message a déjà un texte, en français et en anglais. Changez-le si vous le dites autrement : il gardera l’allure de vos e-mails.", own: "Personnalisé", house: "Texte d’origine", message: "Message", edit: (kind: string, language: string) => `${kind}, en ${language}`,
    language: { fr: "Français", en: "Anglais" }, search: "Chercher un message", nothing: "Aucun message de ce nom", nothingText: "Cherchez par exemple « rappel » ou « facture ».",
    back: "Tous les modèles", subject: "Objet", html: "Contenu", htmlHint: "HTML et Liquid. L’en-tête et le pied de page s’ajoutent.", text: "Version texte", textHint: "Pour les messageries sans HTML. Vide : celle d’origine.",
    short: "Version courte", shortHint: "Pour les SMS et les notifications push. Vide : celle d’origine.", variables: "À insérer dans le message", variablesHint: "Là où se trouve le curseur.", view: "Écrire ou voir", write: "Texte", inOther: (language: string) => `Voir en ${language}`,
    groups: { bookings: "Rendez-vous et réservations", waitlist: "Liste d’attente", sessions: "Séances et séries", sales: "Achats, abonnements et factures", team: "Votre équipe" },
    preview: "Aperçu", previewOf: "Aperçu du message", asMail: "E-mail", asText: "Texte", asShort: "Court", broken: "L’aperçu revient dès que le texte est corrigé.",
    unknown: (names: string) => `Inconnu : ${names}. Rien ne s’affichera à cet endroit.`,
    reset: "Revenir au texte d’origine", resetQuestion: "Revenir au texte d’origine ?", resetText: "Le vôtre sera perdu.", restored: "Le texte d’origine est de retour.",
    test: "M’envoyer un essai", tested: (to: string) => `Un essai part à ${to}.`,
  },
  en: {
    hint: "Every message has a text already, in French and in English. Change it if you say it otherwise: it keeps the looks of your e-mails.", own: "Your own", house: "Original text", message: "Message", edit: (kind: string, language: string) => `${kind}, in ${language}`,
    language: { fr: "French", en: "English" }, search: "Look for a message", nothing: "No message of that name", nothingText: "Try “reminder” or “invoice”.",
    back: "All templates", subject: "Subject", html: "Content", htmlHint: "HTML and Liquid. Head and foot are added.", text: "Text version", textHint: "For programs without HTML. Empty: the original.",
    short: "Short version", shortHint: "For text messages and push notifications. Empty: the original.", variables: "To put into the message", variablesHint: "Where the cursor is.", view: "Write or see", write: "Text", inOther: (language: string) => `See it in ${language}`,
    groups: { bookings: "Appointments and bookings", waitlist: "Waitlist", sessions: "Sessions and series", sales: "Purchases, subscriptions and invoices", team: "Your team" },
    preview: "Preview", previewOf: "Preview of the message", asMail: "E-mail", asText: "Text", asShort: "Short", broken: "The preview returns as soon as the text is corrected.",
    unknown: (names: string) => `Unknown: ${names}. Nothing will be shown there.`,
    reset: "Back to the original", resetQuestion: "Back to the original text?", resetText: "Yours will be lost.", restored: "The original text is back.",
    test: "Send me a test", tested: (to: string) => `A test is on its way to ${to}.`,
  },
});
