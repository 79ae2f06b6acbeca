import { dictionary } from "@comptoir/ui";

export const billingWords = dictionary({
  fr: {
    title: "Paiement et facturation", hint: "Comment vos clients paient en ligne, et qui signe vos factures.", save: "Enregistrer",
    stripe: {
      title: "Paiement par carte (Stripe)", hint: "Avec votre propre compte Stripe. Sans lui, tout se règle au comptoir.", isEnabled: "Accepter les cartes en ligne", isEnabledHint: "Vos clients peuvent payer en réservant ou en achetant.",
      publishableKey: "Clé publique", publishableHint: "Stripe, Développeurs, Clés d’API.", secretKey: "Clé secrète", secretHint: "Gardée chiffrée, jamais montrée de nouveau.", webhookSecret: "Secret du webhook",
      webhookHint: "Donné par Stripe avec l’adresse ci-dessous.", kept: "Enregistrée ; tapez-en une autre pour la remplacer", keptSecret: "Enregistré ; tapez-en un autre pour le remplacer", accountId: "Compte connecté (facultatif)", accountHint: "Seulement si vos clés agissent pour un autre compte.",
      on: "Actif", off: "Arrêté", test: "Mode test", address: "Adresse à donner à Stripe", addressHint: "Stripe, Développeurs, Webhooks, Ajouter une destination.", events: "Événements à choisir", copy: "Copier l’adresse", copied: "Copiée", saved: "Réglages Stripe enregistrés",
    },
    seller: {
      title: "Vendeur", hint: "Ce que la loi veut lire sur une facture.", missing: "Pour émettre des factures, il manque encore :", complete: "Tout y est : vous pouvez facturer.",
      legalName: "Raison sociale ou nom", legalForm: "Forme juridique", legalFormPlaceholder: "SARL, association loi 1901…", shareCapital: "Capital", street: "Rue", postalCode: "Code postal", city: "Ville", country: "Pays (code)", siren: "SIREN", siret: "SIRET", vatNumber: "N° de TVA", vatExempt: "Non assujetti à la TVA",
      vatExemptHint: "Les factures portent « TVA non applicable, art. 293 B du CGI ».", registration: "Immatriculation", registrationPlaceholder: "RCS Lyon 123 456 789", email: "E-mail", phone: "Téléphone", iban: "IBAN", bic: "BIC", footer: "Pied de page", footerHint: "En bas de chaque facture.", saved: "Vendeur enregistré",
    },
    invoices: {
      title: "Factures", hint: "Numérotation et envoi.", issueWhenPaid: "Émettre la facture dès que c’est payé", issueHint: "Pour chaque réservation et chaque vente réglée.", sendWhenIssued: "L’envoyer au client par e-mail", sendHint: "Avec le PDF en pièce jointe.",
      prefix: "Préfixe des numéros", prefixHint: (number: string) => `Les numéros de cette année : ${number}…`, paymentDays: "Délai de règlement", days: " jours",
    },
    deposits: { title: "Acomptes", hint: "Un acompte se règle prestation par prestation : un pourcentage ou une somme à la réservation, le reste au comptoir.", link: "Ouvrir les prestations" },
    log: { title: "Ce que Stripe nous a dit", hint: "Chaque message est gardé ; ceux qui ne concernent rien d’ici aussi.", empty: "Aucun message pour l’instant", states: { received: "Reçu", handled: "Traité", waiting: "En attente", unknown: "Inconnu ici", ignored: "Sans effet" }, times: (n: number) => `reçu ${n} fois`, payment: "Voir le paiement" },
  },
  en: {
    title: "Payment and invoicing", hint: "How your clients pay online, and who signs your invoices.", save: "Save",
    stripe: {
      title: "Card payments (Stripe)", hint: "With your own Stripe account. Without it everything is paid at the counter.", isEnabled: "Take cards online", isEnabledHint: "Your clients can pay when they book or buy.",
      publishableKey: "Publishable key", publishableHint: "Stripe, Developers, API keys.", secretKey: "Secret key", secretHint: "Stored encrypted, never shown again.", webhookSecret: "Webhook secret",
      webhookHint: "Given by Stripe with the address below.", kept: "Stored; type another one to replace it", keptSecret: "Stored; type another one to replace it", accountId: "Connected account (optional)", accountHint: "Only when your keys act for another account.",
      on: "Active", off: "Off", test: "Test mode", address: "Address to give to Stripe", addressHint: "Stripe, Developers, Webhooks, Add destination.", events: "Events to choose", copy: "Copy the address", copied: "Copied", saved: "Stripe settings saved",
    },
    seller: {
      title: "Seller", hint: "What the law wants to read on an invoice.", missing: "To issue invoices, this is still needed:", complete: "All is there: you can invoice.",
      legalName: "Legal name", legalForm: "Legal form", legalFormPlaceholder: "Ltd, non-profit…", shareCapital: "Share capital", street: "Street", postalCode: "Postal code", city: "City", country: "Country (code)", siren: "SIREN", siret: "SIRET", vatNumber: "VAT number", vatExempt: "Not subject to VAT",
      vatExemptHint: "Invoices say that VAT does not apply (art. 293 B CGI).", registration: "Registration", registrationPlaceholder: "RCS Lyon 123 456 789", email: "E-mail", phone: "Phone", iban: "IBAN", bic: "BIC", footer: "Footer", footerHint: "At the bottom of every invoice.", saved: "Seller saved",
    },
    invoices: {
      title: "Invoices", hint: "Numbers and sending.", issueWhenPaid: "Issue the invoice once it is paid", issueHint: "For every booking and sale that is paid.", sendWhenIssued: "Mail it to the client", sendHint: "With the PDF attached.",
      prefix: "Prefix of the numbers", prefixHint: (number: string) => `Numbers of this year: ${number}…`, paymentDays: "Time to pay", days: " days",
    },
    deposits: { title: "Deposits", hint: "A deposit is set service by service: a percentage or an amount when booking, the rest at the counter.", link: "Open the services" },
    log: { title: "What Stripe told us", hint: "Every message is kept, also those about nothing of ours.", empty: "No message yet", states: { received: "Received", handled: "Handled", waiting: "Waiting", unknown: "Unknown here", ignored: "No effect" }, times: (n: number) => `received ${n} times`, payment: "Show the payment" },
  },
});
