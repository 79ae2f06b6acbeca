"""Links that let somebody book: where one stands, and which of its uses are left."""

from collections.abc import Collection
from datetime import datetime
from enum import StrEnum

MOST_USES = 1000


class LinkStatus(StrEnum):
    """Where a link stands; the first that fits, in the order revoked, used, expired."""

    ACTIVE = "active"
    USED = "used"
    EXPIRED = "expired"
    REVOKED = "revoked"


def link_status(
    *, uses: int, max_uses: int, expires_at: datetime | None, revoked_at: datetime | None, now: datetime
) -> LinkStatus:
    """`uses` are those that count: what was given back does not."""
    if revoked_at is not None:
        return LinkStatus.REVOKED
    if uses >= max_uses:
        return LinkStatus.USED
    if expires_at is not None and expires_at <= now:
        return LinkStatus.EXPIRED
    return LinkStatus.ACTIVE


def next_use(taken: Collection[int], max_uses: int) -> int | None:
    """The lowest number from 1 to `max_uses` that no booking has; None: all are taken.

    The database keeps two bookings of one link from having the same number.
    """
    return next((number for number in range(1, max_uses + 1) if number not in taken), None)


def gives_use_back(cancelled_by: str) -> bool:
    """Whether a booking that is called off gives its link's use back: always, unless its client called it off."""
    return cancelled_by != "client"
