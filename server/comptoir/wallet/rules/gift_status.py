"""What has become of a gift certificate, told from what is written down of it."""

from datetime import datetime
from enum import StrEnum


class GiftStatus(StrEnum):
    ACTIVE = "active"
    PARTIALLY_USED = "partially_used"
    REDEEMED = "redeemed"
    REFUNDED = "refunded"
    EXPIRED = "expired"


def status_of(
    *, quantity: int, balance: int, expires_at: datetime | None, refunded_at: datetime | None, now: datetime
) -> GiftStatus:
    """One of five; what is spent is redeemed even after its end."""
    if refunded_at is not None:
        return GiftStatus.REFUNDED
    if balance == 0:
        return GiftStatus.REDEEMED
    if expires_at is not None and expires_at <= now:
        return GiftStatus.EXPIRED
    return GiftStatus.ACTIVE if balance == quantity else GiftStatus.PARTIALLY_USED
