"""How much of a price has to come before a booking is confirmed; the rest is paid at the counter (spec 02 §1)."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

type Terms = Mapping[str, Any]
"""`deposit` of a service document: {"percentage": 30} or {"amount": 2000}."""


def deposit_of(terms: Terms, *, total: int) -> int:
    """Minor units of `total`: a percentage, halves rounded up, or an amount, at most all of it."""
    if terms.get("amount") is not None:
        return min(int(terms["amount"]), total)
    share = Decimal(str(terms.get("percentage") or 0)) * total / 100
    return min(int(share.quantize(Decimal(1), ROUND_HALF_UP)), total)


def first_payment(terms: Terms | None, *, total: int, pays_first: bool) -> int:
    """What has to be paid before: the deposit where there is one, else all of it when it `pays_first`."""
    if terms:
        return deposit_of(terms, total=total)
    return total if pays_first else 0
