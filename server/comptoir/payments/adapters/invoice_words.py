"""The words on an invoice."""

WORDS = {
    "fr": {
        "invoice": "Facture",
        "credit_note": "Avoir",
        "number": "Numéro",
        "issued": "Date d’émission",
        "supplied": "Date de la prestation",
        "due": "Échéance",
        "reference": "Référence",
        "corrects": "Sur la facture",
        "to": "Facturé à",
        "description": "Désignation",
        "quantity": "Qté",
        "unit": "Prix unit. HT",
        "rate": "TVA",
        "net": "Total HT",
        "gross": "Total TTC",
        "all_net": "Total HT",
        "tax": "TVA {rate} %",
        "no_tax": "TVA",
        "all_gross": "Total TTC",
        "paid": "Déjà réglé",
        "open": "Reste à payer",
        "credited": "En votre faveur",
        "exempt": "TVA non applicable, art. 293 B du CGI",
        "untaxed": "Bon à usages multiples : TVA due lors de l’utilisation (CGI art. 256 ter)",
        "late": (
            "Pas d’escompte pour paiement anticipé. En cas de retard : pénalités au taux de trois fois l’intérêt légal "
            "et, entre professionnels, indemnité forfaitaire de 40 € pour frais de recouvrement (C. com. art. L441-10)."
        ),
        "reason": "Motif",
        "capital": "au capital de {capital}",
        "vat_number": "TVA {number}",
        "page": "{page} / {pages}",
        "settled": "Facture acquittée",
    },
    "en": {
        "invoice": "Invoice",
        "credit_note": "Credit note",
        "number": "Number",
        "issued": "Date of issue",
        "supplied": "Date of service",
        "due": "Due on",
        "reference": "Reference",
        "corrects": "On invoice",
        "to": "Billed to",
        "description": "Description",
        "quantity": "Qty",
        "unit": "Unit price",
        "rate": "VAT",
        "net": "Net",
        "gross": "With VAT",
        "all_net": "Total without VAT",
        "tax": "VAT {rate} %",
        "no_tax": "VAT",
        "all_gross": "Total with VAT",
        "paid": "Paid",
        "open": "To be paid",
        "credited": "In your favour",
        "exempt": "VAT not applicable, art. 293 B of the French tax code",
        "untaxed": "Multi-purpose voucher: VAT is due when it is used (Directive 2006/112/EC art. 30b)",
        "late": (
            "No discount for early payment. Late payment: interest at three times the legal rate and, between "
            "businesses, €40 for recovery costs (French commercial code art. L441-10)."
        ),
        "reason": "Reason",
        "capital": "with a capital of {capital}",
        "vat_number": "VAT {number}",
        "page": "{page} / {pages}",
        "settled": "Paid in full",
    },
}


def words_of(locale: str) -> dict[str, str]:
    return WORDS["fr" if locale.startswith("fr") else "en"]
