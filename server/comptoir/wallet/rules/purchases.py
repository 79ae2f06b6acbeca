"""Where a purchase stands, and what of it is not used yet."""

from collections.abc import Iterable
from enum import StrEnum

BY_CARD = "card"
"""How somebody pays who pays online; everybody else pays at the counter."""


class PurchaseStatus(StrEnum):
    """`active`: something of it can still be used; `paid`: it was handed over whole (a gift certificate)."""

    PENDING = "pending"
    PAID = "paid"
    ACTIVE = "active"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    EXPIRED = "expired"


USED_UP = "used_up"
"""As which a pack is shown of which nothing is left: told from its lots, for a cancelled booking may bring it back."""


def shown_status(status: str, *, is_pack: bool, left: Iterable[int]) -> str:
    """Where a purchase stands for people; `left`: what each of its lots still has, reserved or not."""
    lots = list(left)
    return USED_UP if is_pack and status == PurchaseStatus.ACTIVE and lots and not any(lots) else status


STANDING = frozenset({PurchaseStatus.PAID, PurchaseStatus.ACTIVE, PurchaseStatus.EXPIRED})
"""It was paid and has not been called off."""


def worth(amount: int, *, part: int, whole: int) -> int:
    """What `part` of `whole` units is worth when all of them cost `amount` minor units, rounded half up."""
    return (2 * amount * part + whole) // (2 * whole) if whole else 0


def units_for(amount: int, *, paid: int, whole: int) -> int:
    """How many of `whole` units go back for `amount` of the `paid` minor units, rounded up: nobody keeps a unit that
    was given back in part. All of them when nothing was paid."""
    return -(-amount * whole // paid) if paid else whole
