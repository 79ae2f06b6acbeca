"""By what a booking is paid, in the words of its answer: its wallet, a card, the counter, or several of them."""

from collections.abc import Collection, Iterable

WALLET = "wallet"
_SAID: dict[str, str] = {"stripe": "card"}


def paying(providers: Iterable[str]) -> list[str]:
    """Each provider once, the one that paid first at the head."""
    return list(dict.fromkeys(providers))


def methods(paid_by: Collection[str], *, asked: str, due: int) -> list[str]:
    """By what it was paid, and last by what the `due` minor units are `asked`; empty while nothing is either."""
    said = [_SAID.get(one, one) for one in paid_by]
    return [*(one for one in said if one != asked), asked] if due else said


def method(paid_by: Collection[str], *, asked: str, due: int) -> str:
    """How what the wallet does not pay is paid; `wallet` where it pays it all."""
    found = methods(paid_by, asked=asked, due=due)
    return next((one for one in reversed(found) if one != WALLET), WALLET) if found else asked
