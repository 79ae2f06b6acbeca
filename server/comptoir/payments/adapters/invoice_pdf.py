"""Draw an invoice: one A4 sheet, or as many as its lines need, as PDF/A-3."""

from datetime import datetime
from typing import Any

from comptoir.payments.adapters.invoice_words import words_of
from comptoir.payments.rules.invoices import TaxedLine
from comptoir.payments.rules.printed import PrintedInvoice
from comptoir.payments.rules.spelling import day
from comptoir.platform.pdf.document import Colour, Sheet

_INK: Colour = (24, 32, 44)
_SOFT: Colour = (104, 116, 132)
_LINE: Colour = (221, 226, 232)
_SHADE: Colour = (246, 248, 250)
_ACCENT: Colour = (28, 78, 108)
_LEFT, _RIGHT = 20.0, 190.0
_BOTTOM = 262.0
_COLUMNS = (("quantity", 118.0, 12.0), ("unit", 130.0, 24.0), ("rate", 154.0, 14.0), ("net", 168.0, 22.0))


def invoice_pdf(invoice: PrintedInvoice, *, made_at: datetime) -> bytes:
    """The document's bytes; every font is embedded."""
    return bytes(_Drawing(invoice, made_at).draw().output())


class _Drawing:
    def __init__(self, invoice: PrintedInvoice, made_at: datetime) -> None:
        self.invoice, self.words = invoice, words_of(invoice.locale)
        self.seller = invoice.seller
        self.sheet = Sheet(
            title=f"{self.words[invoice.kind]} {invoice.number}",
            author=self.seller["legal_name"],
            locale=invoice.locale,
            made_at=made_at,
            faces=("sans", "sans-bold"),
            archival=True,
        )
        self.y = 0.0

    def draw(self) -> Sheet:
        self.sheet.add_page()
        self._head()
        self._parties()
        self._facts()
        self._table_head()
        for line in self.invoice.lines:
            self._line(line)
        self._totals()
        self._notes()
        self._feet()
        return self.sheet

    def _text(self, x: float, y: float, text: str, *, bold: bool = False, size: float = 9, **how: Any) -> None:
        self.sheet.face("sans-bold" if bold else "sans", size)
        self.sheet.write_at(x, y, text, **how)

    def _head(self) -> None:
        sheet = self.sheet
        sheet.set_fill_color(*_ACCENT)
        sheet.rect(0, 0, 210, 3, style="F")
        sheet.ink(_INK)
        name = self.seller["trade_name"] or self.seller["legal_name"]
        sheet.fit("sans-bold", name, most=18, least=11, width=95)
        sheet.write_at(_LEFT, 18, name)
        sheet.ink(_ACCENT)
        self._text(110, 17, self.words[self.invoice.kind].upper(), bold=True, size=20, width=80, align="R")
        sheet.ink(_SOFT)
        self._text(110, 26, self.invoice.number, size=11, width=80, align="R")

    def _parties(self) -> None:
        seller, sheet = self.seller, self.sheet
        sheet.ink(_SOFT)
        place = f"{seller['postal_code']} {seller['city']}".strip()
        mine = [seller["legal_name"], seller["street"], place, _country(seller["country"], seller["country"])]
        for number, text in enumerate(part for part in [*mine, seller["email"], seller["phone"]] if part):
            self._text(_LEFT, 29 + number * 4.6, text, size=8.5)
        sheet.set_fill_color(*_SHADE)
        sheet.rect(110, 38, 80, 36, style="F", round_corners=True, corner_radius=2)
        self._text(115, 41, self.words["to"].upper(), bold=True, size=7)
        sheet.ink(_INK)
        buyer = self.invoice.buyer
        place = f"{buyer['postal_code']} {buyer['city']}".strip()
        named = [buyer["company"], buyer["name"], buyer["street"], place]
        siren = f"SIREN {buyer['siren']}" if buyer["siren"] else ""
        numbers = [buyer["vat_number"] or siren]
        theirs = [*named, _country(buyer["country"], seller["country"]), *numbers, buyer["email"]]
        for number, text in enumerate([part for part in theirs if part][:6]):
            sheet.fit("sans-bold" if number == 0 else "sans", text, most=10 if number == 0 else 9, least=6, width=70)
            sheet.write_at(115, 46 + number * 4.5, text)

    def _facts(self) -> None:
        invoice, words = self.invoice, self.words
        facts = [
            (words["issued"], day(invoice.issued, invoice.locale)),
            (words["supplied"], day(invoice.supplied, invoice.locale) if invoice.supplied else ""),
            (words["due"], day(invoice.due, invoice.locale) if invoice.kind == "invoice" else ""),
            (words["corrects"], invoice.corrects),
            (words["reference"], invoice.reference),
        ]
        shown = [(label, value) for label, value in facts if value]
        width = (_RIGHT - _LEFT) / max(len(shown), 4)
        for number, (label, value) in enumerate(shown):
            self.sheet.ink(_SOFT)
            self._text(_LEFT + number * width, 84, label, size=7.5)
            self.sheet.ink(_INK)
            self._text(_LEFT + number * width, 88.5, value, bold=True, size=9)
        self.y = 100.0

    def _table_head(self) -> None:
        sheet = self.sheet
        sheet.set_fill_color(*_ACCENT)
        sheet.rect(_LEFT, self.y, _RIGHT - _LEFT, 7, style="F", round_corners=True, corner_radius=1)
        sheet.ink((255, 255, 255))
        self._text(_LEFT + 3, self.y + 1.4, self.words["description"], bold=True, size=8)
        for name, x, width in _COLUMNS:
            self._text(x - 3, self.y + 1.4, self.words[name], bold=True, size=8, width=width, align="R")
        sheet.ink(_INK)
        self.y += 9

    def _line(self, line: TaxedLine) -> None:
        sheet, invoice = self.sheet, self.invoice
        sheet.face("sans", 9)
        described = sheet.lines_of(line.description, width=92)
        if self.y + len(described) * 4.6 > _BOTTOM:
            sheet.add_page()
            self.y = 20.0
            self._table_head()
        for number, text in enumerate(described):
            self._text(_LEFT + 3, self.y + number * 4.6, text)
        unit = round(line.net / line.quantity) if line.quantity else line.net
        rate = "–" if line.vat_rate is None else f"{_rate(line.vat_rate, invoice.locale)} %"
        values = [str(line.quantity), invoice.amount(unit), rate, invoice.amount(line.net)]
        for (_, x, width), value in zip(_COLUMNS, values, strict=True):
            self._text(x - 3, self.y, value, width=width, align="R")
        self.y += len(described) * 4.6 + 2.4
        sheet.set_draw_color(*_LINE)
        sheet.set_line_width(0.2)
        sheet.line(_LEFT, self.y - 0.6, _RIGHT, self.y - 0.6)
        self.y += 1.6

    def _totals(self) -> None:
        invoice, words = self.invoice, self.words
        rows = [(words["all_net"], invoice.net, False)]
        rows += [
            (words["tax"].format(rate=_rate(one.vat_rate, invoice.locale)), one.tax, False)
            for one in invoice.vat
            if one.vat_rate is not None
        ]
        rows.append((words["all_gross"], invoice.gross, True))
        if invoice.kind == "invoice":
            rows.append((words["paid"], -invoice.paid, False))
            rows.append((words["open"], invoice.gross - invoice.paid, True))
        if self.y + len(rows) * 6 + 6 > _BOTTOM:
            self.sheet.add_page()
            self.y = 20.0
        self.y += 3
        for label, amount, strong in rows:
            if strong:
                self.sheet.set_fill_color(*_SHADE)
                self.sheet.rect(120, self.y - 1, 70, 6.4, style="F", round_corners=True, corner_radius=1)
            self.sheet.ink(_INK if strong else _SOFT)
            self._text(123, self.y, label, bold=strong)
            self.sheet.ink(_INK)
            self._text(150, self.y, invoice.amount(amount), bold=strong, width=37, align="R")
            self.y += 6.4
        self.y += 4

    def _notes(self) -> None:
        sheet, invoice, words = self.sheet, self.invoice, self.words
        notes = []
        if any(one.vat_rate is None for one in invoice.vat):
            notes.append(words["exempt"] if self.seller["vat_exempt"] else words["untaxed"])
        if invoice.reason:
            notes.append(f"{words['reason']}{' :' if invoice.locale.startswith('fr') else ':'} {invoice.reason}")
        if invoice.kind == "invoice" and invoice.paid >= invoice.gross:
            notes.append(words["settled"])
        elif invoice.kind == "invoice":
            if self.seller["iban"]:
                iban = self.seller["iban"]
                groups = " ".join(iban[at : at + 4] for at in range(0, len(iban), 4))
                notes.append(f"IBAN {groups}" + (f" · BIC {self.seller['bic']}" if self.seller["bic"] else ""))
            notes.append(words["late"])
        if self.seller["footer"]:
            notes.append(self.seller["footer"])
        sheet.ink(_SOFT)
        for note in notes:
            sheet.face("sans", 8)
            for text in sheet.lines_of(note, width=_RIGHT - _LEFT):
                if self.y > _BOTTOM:
                    sheet.add_page()
                    self.y = 20.0
                self._text(_LEFT, self.y, text, size=8)
                self.y += 4.2
            self.y += 1.2

    def _feet(self) -> None:
        seller, words = self.seller, self.words
        capital = words["capital"].format(capital=seller["share_capital"]) if seller["share_capital"] else ""
        siren = f"SIRET {seller['siret']}" if seller["siret"] else f"SIREN {seller['siren']}" if seller["siren"] else ""
        vat = words["vat_number"].format(number=seller["vat_number"]) if seller["vat_number"] else ""
        form = "" if seller["legal_form"] in seller["legal_name"] else seller["legal_form"]
        first = " ".join(part for part in (seller["legal_name"], form, capital) if part)
        parts = [first, siren, seller["registration"], vat]
        text = " · ".join(part for part in parts if part)
        pages = self.sheet.pages_count
        for number in range(1, pages + 1):
            self.sheet.page = number
            self.sheet.ink(_SOFT)
            self.sheet.set_draw_color(*_LINE)
            self.sheet.line(_LEFT, 278, _RIGHT, 278)
            self.sheet.fit("sans", text, most=7.5, least=5, width=155)
            self.sheet.write_at(_LEFT, 280.5, text)
            shown = words["page"].format(page=number, pages=pages)
            self._text(170, 280.5, shown, size=7.5, width=20, align="R")


def _rate(rate: Any, locale: str) -> str:
    text = format(rate.normalize(), "f")
    return text.replace(".", ",") if locale.startswith("fr") else text


def _country(country: str, at_home: str) -> str:
    return "" if country == at_home else country
