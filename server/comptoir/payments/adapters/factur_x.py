"""Structured invoices: Factur-X 1.0, profile EN 16931 (CII XML inside a PDF/A-3), through the factur-x library.

Business terms (BT-…) and groups (BG-…) are those of EN 16931-1; codes are UNTDID 1001 (380 invoice, 381 credit note),
5305 (S standard rate, E exempt) and 4461 (payment means), UN/ECE Recommendation 20 (C62: one), ISO 6523 (0002: SIREN).
"""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from facturx import generate_from_binary
from facturx.generate_xml import generate_xml

from comptoir.payments.adapters.invoice_words import words_of
from comptoir.payments.rules.invoices import TaxedLine, TaxSum
from comptoir.payments.rules.printed import PrintedInvoice
from comptoir.payments.rules.spelling import decimals_of, plain

_LEVEL = "en16931"
# The library has no types.
_generate_xml: Callable[..., bytes] = generate_xml
_generate_from_binary: Callable[..., bytes] = generate_from_binary
_NAMELESS = "–"
_TYPES = {"invoice": "380", "credit_note": "381"}


def invoice_xml(invoice: PrintedInvoice) -> bytes:
    """The invoice as CII XML, checked against the XSD of its profile."""
    terms = _terms(invoice)
    return _generate_xml(terms, flavor="factur-x", level=_LEVEL, check_xsd=True, check_schematron=False)


def with_xml(pdf: bytes, xml: bytes, invoice: PrintedInvoice) -> bytes:
    """The PDF/A-3 with the XML in it, as its alternative representation."""
    words = words_of(invoice.locale)
    title = f"{words[invoice.kind]} {invoice.number}"
    return _generate_from_binary(
        pdf,
        xml,
        flavor="factur-x",
        level=_LEVEL,
        check_xsd=False,
        check_schematron=False,
        pdf_metadata={
            "author": _said(invoice.seller["legal_name"]),
            "keywords": "Factur-X",
            "title": title,
            "subject": title,
        },
        lang="fr-FR" if invoice.locale.startswith("fr") else "en-GB",
        afrelationship="alternative",
        xmp_compression=False,
    )


def _terms(invoice: PrintedInvoice) -> dict[str, Any]:
    left = invoice.gross - invoice.paid
    return {
        "BT-1": invoice.number,
        "BT-2": invoice.issued,
        "BT-3": _TYPES[invoice.kind],
        "BT-5": invoice.currency,
        **({"BT-9": invoice.due} if invoice.kind == "invoice" and left > 0 else {}),
        **({"BT-20": words_of(invoice.locale)["late"]} if invoice.kind == "invoice" and left > 0 else {}),
        "BT-72": invoice.supplied or invoice.issued,
        **({"BT-10": _said(invoice.reference)} if _said(invoice.reference) else {}),
        **_means(invoice),
        **({"BG-1": [{"BT-22": _said(invoice.reason)}]} if _said(invoice.reason) else {}),
        **(
            {"BG-3": [{"BT-25": invoice.corrects, "BT-26": invoice.corrects_issued}]}
            if invoice.corrects and invoice.corrects_issued
            else {}
        ),
        "BG-4": _party(invoice.seller, name=invoice.seller["legal_name"], trade_name=invoice.seller["trade_name"]),
        "BG-7": _party(invoice.buyer, name=_said(invoice.buyer["company"]) or _said(invoice.buyer["name"])),
        "BG-23": [_tax(one, invoice) for one in _by_category(invoice.vat)],
        "BG-25": [_line(number, line, invoice) for number, line in enumerate(invoice.lines, start=1)],
        "BT-106": plain(invoice.net, invoice.currency),
        "BT-109": plain(invoice.net, invoice.currency),
        "BT-110": plain(invoice.tax, invoice.currency),
        "BT-112": plain(invoice.gross, invoice.currency),
        "BT-113": plain(invoice.paid, invoice.currency),
        "BT-115": plain(left, invoice.currency),
    }


def _means(invoice: PrintedInvoice) -> dict[str, str]:
    """30: by transfer, when the seller has an account to name; else 1: not defined."""
    iban = invoice.seller["iban"]
    return {"BT-81": "30", "BT-84": iban} if iban and invoice.kind == "invoice" else {"BT-81": "1"}


def _party(party: Any, *, name: str, trade_name: str = "") -> dict[str, Any]:
    known = {
        "name": name or _NAMELESS,
        "biz_name": _said(trade_name) if trade_name != name else "",
        "legal_identifier": party["siren"],
        "legal_identifier_schemeid": "0002" if party["siren"] else "",
        "vat_identifier": party["vat_number"],
        "addr_l1": _said(party["street"]),
        "postcode": _said(party["postal_code"]),
        "city": _said(party["city"]),
        "country_code": party["country"],
    }
    return {key: value for key, value in known.items() if value}


def _said(text: str) -> str:
    """Without the characters that XML does not have (XML 1.0, production 2), and without blanks around it."""
    return "".join(letter for letter in text if letter in "\t\n\r" or _is_xml(ord(letter))).strip()


def _is_xml(code: int) -> bool:
    return 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code >= 0x10000


def _by_category(sums: list[TaxSum]) -> list[TaxSum]:
    """Without a rate and at 0 % are one category here (BG-23 names each once)."""
    free = [one for one in sums if not one.vat_rate]
    taxed = [one for one in sums if one.vat_rate]
    if not free:
        return taxed
    net = sum(one.net for one in free)
    return [*taxed, TaxSum(vat_rate=None, net=net, tax=0, gross=net)]


def _category(line: TaxedLine | TaxSum) -> str:
    return "S" if line.vat_rate else "E"


def _tax(one: TaxSum, invoice: PrintedInvoice) -> dict[str, Any]:
    words = words_of(invoice.locale)
    exempt = {"BT-120": words["exempt"] if invoice.seller["vat_exempt"] else words["untaxed"]}
    return {
        "BT-116": plain(one.net, invoice.currency),
        "BT-117": plain(one.tax, invoice.currency),
        "BT-118": _category(one),
        "BT-119": format(one.vat_rate or Decimal(0), "f"),
        **({} if one.vat_rate else exempt),
    }


def _line(number: int, line: TaxedLine, invoice: PrintedInvoice) -> dict[str, Any]:
    """What is taken off is a negative quantity: a price is never below zero (BR-27)."""
    quantity = line.quantity if line.net >= 0 else -line.quantity
    unit = Decimal(line.net).scaleb(-decimals_of(invoice.currency)) / quantity
    return {
        "BT-126": str(number),
        "BT-129": str(quantity),
        "BT-130": "C62",
        "BT-131": plain(line.net, invoice.currency),
        "BT-146": format(unit.quantize(Decimal("0.000001"), ROUND_HALF_UP), "f"),
        "BT-151": _category(line),
        "BT-152": format(line.vat_rate or Decimal(0), "f"),
        "BT-153": _said(line.description) or _NAMELESS,
    }
