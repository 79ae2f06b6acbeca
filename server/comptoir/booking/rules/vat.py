"""Value added tax inside prices that include it.

Each line's tax is rounded to the nearest minor unit, a half away from zero, and the quote's tax is their sum. European
law leaves the choice between rounding by line and by total to its members (CJEU, C-484/06 Koninklijke Ahold), and
France takes both; "to the nearest cent, exactly half-way rounded up" is article 5 of Council Regulation (EC) 1103/97.
A discount's tax is below zero and rounded alike, so that what is wholly taken off leaves no tax behind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from comptoir.booking.rules.price import Quote

_WHOLE = 10_000
"""A rate of 100 % in hundredths of a per cent."""


@dataclass(frozen=True, slots=True)
class Vat:
    """`rate` in per cent; `lines` is the tax in each line of the quote, `amount` their sum, minor units."""

    rate: float
    lines: tuple[int, ...]
    net: int
    amount: int


def vat_rate(document: Mapping[str, Any]) -> float | None:
    """The rate of a valid service document, in per cent; None when it says nothing of VAT."""
    rate = document.get("vatRate")
    return None if rate is None else float(rate)


def vat_within(gross: int, rate: float) -> int:
    """The tax in `gross` minor units that include it: gross × rate / (100 + rate)."""
    hundredths = int(Decimal(str(rate)) * 100)
    divisor = _WHOLE + hundredths
    tax = (2 * abs(gross) * hundredths + divisor) // (2 * divisor)
    return tax if gross >= 0 else -tax


def vat_of(quote: Quote, rate: float | None) -> Vat | None:
    """The tax in a quote; None without a rate."""
    if rate is None:
        return None
    lines = tuple(vat_within(line.total, rate) for line in quote.lines)
    return Vat(rate, lines, quote.total - sum(lines), sum(lines))
