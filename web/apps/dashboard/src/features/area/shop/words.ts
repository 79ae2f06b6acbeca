import { dictionary } from "@comptoir/ui";

export const shopWords = dictionary({
  fr: {
    title: "Acheter ou offrir", text: "Des séances d’avance, un abonnement, un bon à offrir.", open: "Acheter ou offrir",
    kinds: { pack: "Cartes prépayées", subscription: "Abonnements", gift_certificate: "Bons cadeaux" },
    empty: "Rien n’est en vente pour le moment", emptyText: "Revenez plus tard, ou demandez à l’accueil.",
    pays: "Règlement", byCard: "Par carte, maintenant", onSite: "Sur place", onSiteText: "À régler lors de votre prochain passage : c’est à vous dès que c’est payé.",
    bought: "C’est enregistré.", boughtDue: (amount: string) => `C’est enregistré : réglez ${amount} sur place.`, total: "Total",
    submits: { pack: "Acheter", subscription: "S’abonner", gift_certificate: "Offrir" },
  },
  en: {
    title: "Buy or give", text: "Sessions in advance, a subscription, a certificate to give.", open: "Buy or give",
    kinds: { pack: "Packs", subscription: "Subscriptions", gift_certificate: "Gift certificates" },
    empty: "Nothing is on sale at the moment", emptyText: "Come back later, or ask at the desk.",
    pays: "Payment", byCard: "By card, now", onSite: "On site", onSiteText: "To be paid at your next visit: it is yours as soon as it is paid.",
    bought: "Done.", boughtDue: (amount: string) => `Done: pay ${amount} on site.`, total: "Total",
    submits: { pack: "Buy", subscription: "Subscribe", gift_certificate: "Give" },
  },
});
