"""An invoice as whoever draws or writes it out needs it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from comptoir.payments.rules.invoices import TaxedLine, TaxSum
from comptoir.payments.rules.spelling import spelled


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedInvoice:
    """`seller` and `buyer` are the documents kept with it; `corrects` is the number of the invoice that a credit note
    is on, `corrects_issued` its date. Amounts in minor units."""

    kind: str
    number: str
    issued: date
    supplied: date | None
    due: date
    corrects: str
    corrects_issued: date | None
    reference: str
    reason: str
    seller: Mapping[str, Any]
    buyer: Mapping[str, Any]
    lines: list[TaxedLine]
    vat: list[TaxSum]
    currency: str
    net: int
    tax: int
    gross: int
    paid: int
    locale: str

    def amount(self, minor: int) -> str:
        return spelled(minor, self.currency, self.locale)
