"""How much of a price has to come before a booking is confirmed; the rest is paid at the counter (spec 02 §1)."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

type Terms = Mapping[str, Any]
"""`deposit` of a service document: {"percentage": 30} or {"amount": 2000}."""


def terms_of(document: Mapping[str, Any], usual: Terms | None, *, in_house_currency: bool) -> Terms | None:
    """The deposit a service asks: its own, else the `usual` one of its organization; None: none.

    A service that wants all of its price before, or 0 per cent, has no other; and an amount is one of the
    organization's currency.
    """
    own = document.get("deposit")
    if own is not None:
        return None if own.get("percentage") == 0 else own
    if usual is None or document.get("requirePayment"):
        return None
    return usual if in_house_currency or usual.get("amount") is None else None


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
