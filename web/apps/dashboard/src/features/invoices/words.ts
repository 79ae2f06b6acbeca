import { dictionary } from "@comptoir/ui";

export const invoiceWords = dictionary({
  fr: {
    title: "Factures", hint: "Numérotées sans trou et jamais modifiées ; une erreur se corrige par un avoir.", one: "Facture", search: "Numéro, nom ou e-mail",
    kind: "Sorte", allKinds: "Factures et avoirs", kinds: { invoice: "Factures", credit_note: "Avoirs" }, dates: "Dates", allDates: "Toutes les dates",
    emptyTitle: "Aucune facture", emptyText: "Facturez une réservation ou une vente depuis sa fiche, ou laissez Comptoir le faire dès qu’elle est payée.", settings: "Réglages de facturation",
    columns: { number: "Numéro", buyer: "Client", date: "Date", gross: "Montant TTC", state: "État" },
    states: { paid: "Réglée", due: "À régler", partly: "Réglée en partie", credited: "Annulée par avoir", creditNote: "Avoir" },
    creditNote: "Avoir", export: "Exporter", exportCsv: "Tableau (CSV)", exportHint: "Les dates choisies ci-dessous", fec: "Fichier des écritures comptables (FEC)", fecOf: (year: string) => `FEC ${year}`,
    facts: { buyer: "Client", address: "Adresse", siren: "SIREN", vatNumber: "N° de TVA", issued: "Émise le", due: "À régler avant le", supplied: "Prestation du", paid: "Réglé", credited: "Annulé par avoir", reason: "Motif", reference: "Référence", by: "Par", corrects: "Corrige", openInvoice: "Voir la facture", subject: "Pour" },
    openSubject: { booking: "Voir la réservation", purchase: "Voir la vente" } as Record<string, string>,
    lines: "Lignes", line: "Désignation", net: "HT", tax: "TVA", gross: "TTC", vatAt: (rate: string) => `TVA ${rate} %`, noVat: "Sans TVA", totalNet: "Total HT", totalGross: "Total TTC",
    pdf: "Télécharger le PDF", xml: "Factur-X (XML)", more: "Autres formats", send: "Envoyer", sendTitle: "Envoyer cette facture", sendText: "Le PDF part en pièce jointe.", to: "E-mail", sent: "Facture envoyée",
    credit: "Faire un avoir", creditTitle: "Faire un avoir", creditText: "La facture reste telle qu’elle est ; l’avoir la corrige. Un remboursement fait le sien tout seul.", amount: "Montant TTC", reason: "Motif", credited: "Avoir émis",
    issue: "Facturer", issued: "Facture émise", issueTitle: "Facturer", issueText: "La facture prend le numéro suivant et ne change plus.", company: "Société (facultatif)", street: "Rue", postalCode: "Code postal", city: "Ville", buyerSiren: "SIREN (facultatif)", buyerVat: "N° de TVA (facultatif)", name: "Nom",
    see: "Voir la facture",
  },
  en: {
    title: "Invoices", hint: "Numbered without gaps and never changed; a mistake is put right by a credit note.", one: "Invoice", search: "Number, name or e-mail",
    kind: "Kind", allKinds: "Invoices and credit notes", kinds: { invoice: "Invoices", credit_note: "Credit notes" }, dates: "Dates", allDates: "All dates",
    emptyTitle: "No invoice yet", emptyText: "Invoice a booking or a sale from its panel, or let Comptoir do it once it is paid.", settings: "Billing settings",
    columns: { number: "Number", buyer: "Client", date: "Date", gross: "Amount incl. VAT", state: "Status" },
    states: { paid: "Paid", due: "Due", partly: "Partly paid", credited: "Credited", creditNote: "Credit note" },
    creditNote: "Credit note", export: "Export", exportCsv: "Table (CSV)", exportHint: "The dates chosen below", fec: "French accounting file (FEC)", fecOf: (year: string) => `FEC ${year}`,
    facts: { buyer: "Client", address: "Address", siren: "SIREN", vatNumber: "VAT number", issued: "Issued on", due: "Due by", supplied: "Service of", paid: "Paid", credited: "Credited", reason: "Reason", reference: "Reference", by: "By", corrects: "Corrects", openInvoice: "Show the invoice", subject: "For" },
    openSubject: { booking: "Show the booking", purchase: "Show the sale" },
    lines: "Lines", line: "Description", net: "Net", tax: "VAT", gross: "Total", vatAt: (rate: string) => `VAT ${rate}%`, noVat: "No VAT", totalNet: "Total net", totalGross: "Total incl. VAT",
    pdf: "Download the PDF", xml: "Factur-X (XML)", more: "Other formats", send: "Send", sendTitle: "Send this invoice", sendText: "The PDF is attached.", to: "E-mail", sent: "Invoice sent",
    credit: "Write a credit note", creditTitle: "Write a credit note", creditText: "The invoice stays as it is; the credit note corrects it. A refund writes its own.", amount: "Amount incl. VAT", reason: "Reason", credited: "Credit note issued",
    issue: "Invoice", issued: "Invoice issued", issueTitle: "Invoice", issueText: "The invoice takes the next number and does not change any more.", company: "Company (optional)", street: "Street", postalCode: "Postal code", city: "City", buyerSiren: "SIREN (optional)", buyerVat: "VAT number (optional)", name: "Name",
    see: "Show the invoice",
  },
});
