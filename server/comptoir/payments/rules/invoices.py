"""What an invoice says: its lines, the tax in them, and what of it is credited."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any, Self

_WHOLE = 10_000
"""A rate of 100 % in hundredths of a per cent."""


class InvoiceKind(StrEnum):
    INVOICE = "invoice"
    CREDIT_NOTE = "credit_note"


class Account(StrEnum):
    """What is sold: a service or thing, or money kept for later (a voucher for several purposes, an allowance)."""

    SALE = "sale"
    ADVANCE = "advance"


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceLine:
    """One thing sold, `gross` in minor units with its tax; below zero for what is taken off.

    `vat_rate` in per cent; None: no tax is shown (exempt, or a voucher taxed when it is used).
    """

    description: str
    gross: int
    quantity: int = 1
    vat_rate: Decimal | None = None
    account: Account = Account.SALE


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxedLine:
    """A line with the tax in it: `net` + `tax` is `gross`."""

    description: str
    quantity: int
    vat_rate: Decimal | None
    account: Account
    net: int
    tax: int
    gross: int

    def document(self) -> dict[str, Any]:
        return {
            "description": self.description,
            "quantity": self.quantity,
            "vatRate": _text(self.vat_rate),
            "account": self.account.value,
            "net": self.net,
            "tax": self.tax,
            "gross": self.gross,
        }

    @classmethod
    def of(cls, document: dict[str, Any]) -> Self:
        return cls(
            description=document["description"],
            quantity=document["quantity"],
            vat_rate=None if document["vatRate"] is None else Decimal(document["vatRate"]),
            account=Account(document["account"]),
            net=document["net"],
            tax=document["tax"],
            gross=document["gross"],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TaxSum:
    """All of one rate."""

    vat_rate: Decimal | None
    net: int
    tax: int
    gross: int

    def document(self) -> dict[str, Any]:
        return {"rate": _text(self.vat_rate), "net": self.net, "tax": self.tax, "gross": self.gross}


def tax_within(gross: int, rate: Decimal | None) -> int:
    """The tax in `gross` minor units that include it: gross × rate / (100 + rate), a half away from zero."""
    if rate is None:
        return 0
    hundredths = int(rate * 100)
    divisor = _WHOLE + hundredths
    tax = (2 * abs(gross) * hundredths + divisor) // (2 * divisor)
    return tax if gross >= 0 else -tax


def taxed(lines: Sequence[InvoiceLine]) -> tuple[list[TaxedLine], list[TaxSum]]:
    """The lines with the tax in each, and the sums by rate, the highest rate first.

    The tax of a rate is rounded once, on the sum of its lines (directive 2006/112/EC art. 226 (10) wants the amount by
    rate; EN 16931 BR-CO-17 reckons it so). Its lines get shares of that by the largest remainder, so all adds up.
    """
    made: dict[int, TaxedLine] = {}
    for rate in {line.vat_rate for line in lines}:
        places = [place for place, line in enumerate(lines) if line.vat_rate == rate]
        grosses = [lines[place].gross for place in places]
        for place, share in zip(places, _shares(tax_within(sum(grosses), rate), grosses, rate), strict=True):
            line = lines[place]
            made[place] = TaxedLine(
                description=line.description,
                quantity=line.quantity,
                vat_rate=rate,
                account=line.account,
                net=line.gross - share,
                tax=share,
                gross=line.gross,
            )
    found = [made[place] for place in range(len(lines))]
    return found, sums_of(found)


def credited(
    lines: Sequence[TaxedLine], already: Sequence[TaxedLine], gross: int, label: str
) -> tuple[list[TaxedLine], list[TaxSum]]:
    """What a credit note of `gross` minor units says of an invoice with `lines`, after credit notes with `already`.

    All of an invoice is credited line by line. Less is one line for each rate and account, in proportion to what is
    left of it; the last of several takes what tax is left, so that together they undo the invoice to the cent.
    """
    if not already and gross == sum(line.gross for line in lines):
        return list(lines), sums_of(lines)
    left = _left(lines, already)
    open_ = [key for key, (amount, _) in left.items() if amount > 0]
    shares = largest_remainder(gross, [left[key][0] for key in open_]) if open_ else []
    made = [_credited(label, share, key, *left[key]) for key, share in zip(open_, shares, strict=True) if share]
    return made, sums_of(made)


def sums_of(lines: Sequence[TaxedLine]) -> list[TaxSum]:
    """By rate, the highest first, those without one last."""
    rates = sorted({line.vat_rate for line in lines}, key=_height, reverse=True)
    groups = [[line for line in lines if line.vat_rate == rate] for rate in rates]
    return [
        TaxSum(
            vat_rate=rate,
            net=sum(line.net for line in group),
            tax=sum(line.tax for line in group),
            gross=sum(line.gross for line in group),
        )
        for rate, group in zip(rates, groups, strict=True)
    ]


def _left(
    lines: Sequence[TaxedLine], already: Sequence[TaxedLine]
) -> dict[tuple[Decimal | None, Account], tuple[int, int]]:
    """Gross and tax that are not credited yet."""
    left: dict[tuple[Decimal | None, Account], tuple[int, int]] = {}
    for sign, counted in ((1, lines), (-1, already)):
        for line in counted:
            gross, tax = left.get((line.vat_rate, line.account), (0, 0))
            left[line.vat_rate, line.account] = gross + sign * line.gross, tax + sign * line.tax
    return left


def _credited(label: str, share: int, key: tuple[Decimal | None, Account], left_gross: int, left_tax: int) -> TaxedLine:
    rate, account = key
    # Neither more tax than is left, nor so little that the rest would be more than its own gross.
    tax = max(min(tax_within(share, rate), left_tax), left_tax - (left_gross - share))
    return TaxedLine(
        description=label, quantity=1, vat_rate=rate, account=account, net=share - tax, tax=tax, gross=share
    )


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """`total` ≥ 0 cut in proportion to `weights` (≥ 0, one of them above): each share is its exact part rounded down
    or up, and they sum to `total`."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    order = sorted(range(len(weights)), key=lambda place: (-(total * weights[place] % whole), place))
    for place in order[: total - sum(shares)]:
        shares[place] += 1
    return shares


def invoice_number(prefix: str, year: int, sequence: int) -> str:
    """As printed: `F2026-00001`."""
    return f"{prefix}{year}-{sequence:05d}"


def due_on(issued: date, days: int, *, is_paid: bool) -> date:
    return issued if is_paid else issued + timedelta(days=days)


def _shares(tax: int, grosses: Sequence[int], rate: Decimal | None) -> list[int]:
    """Each line's exact tax rounded down, then up where most was cut off, until they sum to `tax`."""
    if rate is None:
        return [0] * len(grosses)
    hundredths = int(rate * 100)
    divisor = _WHOLE + hundredths
    shares = [gross * hundredths // divisor for gross in grosses]
    order = sorted(range(len(grosses)), key=lambda place: (-(grosses[place] * hundredths % divisor), place))
    for place in order[: tax - sum(shares)]:
        shares[place] += 1
    return shares


def _height(rate: Decimal | None) -> Decimal:
    return Decimal(-1) if rate is None else rate


def _text(rate: Decimal | None) -> str | None:
    return None if rate is None else format(rate.normalize(), "f")
