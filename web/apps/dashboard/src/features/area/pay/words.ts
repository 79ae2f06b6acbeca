import { dictionary } from "@comptoir/ui";

export const payWords = dictionary({
  fr: {
    pay: "Régler", payOf: (name: string) => `Régler : ${name}`, title: "Régler par carte", amount: (amount: string) => `Payer ${amount}`, what: (name: string, amount: string) => `${name}, ${amount} à régler.`,
    opening: "Ouverture du paiement sécurisé", failed: "Le paiement par carte n’a pas pu s’ouvrir. Rien n’a été débité.", retry: "Réessayer", waiting: "Votre banque confirme le paiement…",
    late: "Le paiement est parti. Sa confirmation arrivera par e-mail.", paid: "C’est réglé, merci !", refused: "Le paiement n’a pas abouti. Rien n’a été débité.", close: "Fermer",
    onSite: "à régler sur place", cancel: "Annuler", cancelOf: (name: string) => `Annuler : ${name}`, cancelTitle: "Annuler cet achat ?", cancelText: "Rien n’a été payé : il n’est plus à régler.", keep: "Le garder", cancelled: "Achat annulé.",
    card: (brand: string, last4: string, expires: string) => `${brand} •••• ${last4}, expire ${expires}`, change: "Changer de carte", leave: "Payer par carte", changeTitle: "La carte de cet abonnement",
    changeText: "Elle sera débitée aux prochaines échéances, et de ce qui reste à régler.", save: "Enregistrer cette carte", changed: "Carte enregistrée.",
  },
  en: {
    pay: "Pay", payOf: (name: string) => `Pay: ${name}`, title: "Pay by card", amount: (amount: string) => `Pay ${amount}`, what: (name: string, amount: string) => `${name}, ${amount} to be paid.`,
    opening: "Opening the secure payment", failed: "Card payment could not be opened. Nothing was charged.", retry: "Try again", waiting: "Your bank is confirming the payment…",
    late: "The payment is on its way. Its confirmation will come by e-mail.", paid: "Paid, thank you!", refused: "The payment did not go through. Nothing was charged.", close: "Close",
    onSite: "payable on site", cancel: "Cancel", cancelOf: (name: string) => `Cancel: ${name}`, cancelTitle: "Cancel this purchase?", cancelText: "Nothing was paid: it need not be paid any more.", keep: "Keep it", cancelled: "Purchase cancelled.",
    card: (brand: string, last4: string, expires: string) => `${brand} •••• ${last4}, expires ${expires}`, change: "Change card", leave: "Pay by card", changeTitle: "The card of this subscription",
    changeText: "It will be charged from the next period on, and for what is still due.", save: "Save this card", changed: "Card saved.",
  },
});
