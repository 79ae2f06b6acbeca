import { dictionary } from "@comptoir/ui";

export const giftWords = dictionary({
  fr: {
    title: "Bons cadeaux", hint: "Ceux que vous avez vendus ou offerts, et ce qu’il en reste.", issue: "Émettre un bon", one: "Bon cadeau", search: "Code, nom ou e-mail",
    status: "État", allStatuses: "Tous les états", emptyTitle: "Aucun bon cadeau", emptyText: "Vendez-en un au comptoir ou en ligne, ou émettez-le vous-même pour remercier quelqu’un.",
    statuses: { active: "À utiliser", partially_used: "Entamé", redeemed: "Utilisé", refunded: "Remboursé", expired: "Expiré" },
    columns: { code: "Bon", for: "Pour", worth: "Valeur", left: "Reste", expires: "Expire le", status: "État" },
    nobody: "À remettre en main propre", from: (name: string) => `de la part de ${name}`, leftOf: (left: string) => `reste ${left}`, never: "Sans limite",
    issueHint: "Pour un geste de la maison, un lot, ou un bon vendu ailleurs. Pour en vendre un ici, passez par « Ventes ».",
    unit: "Le bon vaut", units: { money: "Somme", credits: "Séances", minutes: "Heures" }, quantity: "Valeur", packName: "Nom affiché", packNamePlaceholder: "Séance découverte",
    validity: "Valable", months: " mois", byLaw: "Selon la durée légale", services: "Seulement pour", allServices: "Toutes les prestations", positive: "Plus que zéro.",
    preview: "Aperçu", giftFor: (name: string) => `Pour ${name}`, someone: "Pour vous", giftFrom: (name: string) => `De la part de ${name}`, validUntil: (day: string) => `Valable jusqu’au ${day}`, code: "Code", sampleCode: "XXXX XXXX XXXX XXXX",
    issued: "Bon émis", submit: "Émettre", copy: "Copier le code", copied: "Code copié",
    pdf: "Télécharger le PDF", pdfA4: "Page A4", pdfCard: "Format carte", resend: "Renvoyer par e-mail", resent: "Bon renvoyé", refund: "Annuler le bon",
    refundTitle: "Annuler ce bon ?", refundText: "Son code ne vaut plus rien. S’il a été vendu, remboursez la vente : le bon est annulé avec elle.", refunded: "Bon annulé", reason: "Motif (facultatif)",
    facts: {
      worth: "Valeur", left: "Reste", expires: "Expire le", recipient: "Destinataire", sender: "De la part de", message: "Message", deliver: "Envoi prévu", delivered: "Envoyé le", issued: "Émis le", by: "Par", refunded: "Annulé le", sale: "Vente",
    },
    openSale: "Voir la vente", uses: "Utilisations", noUse: "Il n’a pas encore servi.", toWallet: "vers un portefeuille",
  },
  en: {
    title: "Gift certificates", hint: "Those you sold or gave away, and what is left of them.", issue: "Issue one", one: "Gift certificate", search: "Code, name or e-mail",
    status: "Status", allStatuses: "All statuses", emptyTitle: "No gift certificate yet", emptyText: "Sell one at the counter or online, or issue it yourself to thank somebody.",
    statuses: { active: "To be used", partially_used: "Partly used", redeemed: "Used", refunded: "Refunded", expired: "Expired" },
    columns: { code: "Certificate", for: "For", worth: "Worth", left: "Left", expires: "Expires on", status: "Status" },
    nobody: "To be handed over", from: (name: string) => `from ${name}`, leftOf: (left: string) => `${left} left`, never: "No limit",
    issueHint: "For a gift of the house, a prize, or one sold elsewhere. To sell one here, go to “Sales”.",
    unit: "It is worth", units: { money: "Amount", credits: "Sessions", minutes: "Hours" }, quantity: "Worth", packName: "Name shown", packNamePlaceholder: "First session",
    validity: "Valid for", months: " months", byLaw: "As long as the law says", services: "Only for", allServices: "All services", positive: "More than zero.",
    preview: "Preview", giftFor: (name: string) => `For ${name}`, someone: "For you", giftFrom: (name: string) => `From ${name}`, validUntil: (day: string) => `Valid until ${day}`, code: "Code", sampleCode: "XXXX XXXX XXXX XXXX",
    issued: "Certificate issued", submit: "Issue", copy: "Copy the code", copied: "Code copied",
    pdf: "Download the PDF", pdfA4: "A4 page", pdfCard: "Card size", resend: "Send again by e-mail", resent: "Sent again", refund: "Cancel the certificate",
    refundTitle: "Cancel this certificate?", refundText: "Its code is worth nothing any more. If it was sold, refund the sale: the certificate is cancelled with it.", refunded: "Certificate cancelled", reason: "Reason (optional)",
    facts: {
      worth: "Worth", left: "Left", expires: "Expires on", recipient: "Recipient", sender: "From", message: "Message", deliver: "To be sent", delivered: "Sent on", issued: "Issued on", by: "By", refunded: "Cancelled on", sale: "Sale",
    },
    openSale: "Show the sale", uses: "Uses", noUse: "It has not been used yet.", toWallet: "to a wallet",
  },
});
