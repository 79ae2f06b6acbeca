"""What a purchase gave goes back as far as it is unused."""

from contextlib import suppress
from datetime import datetime

from comptoir.wallet.contracts.gifts import GiftTakenBack, GiftUsed
from comptoir.wallet.contracts.ledger import LotView
from comptoir.wallet.models import Purchase
from comptoir.wallet.queries.purchases import granted_by, lots_of_purchase
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.purchases import units_for
from comptoir.wallet.services.grant import take_back
from comptoir.wallet.services.refund_gift import take_gift_back


def take_all_back(row: Purchase, *, reason: str = "", now: datetime) -> None:
    """Everything unused of it. A certificate of which something was redeemed stays as it is: the money may have been
    taken back by a bank, whom nobody can refuse."""
    if row.kind == ProductKind.GIFT_CERTIFICATE:
        for gift in row.gift_ids:
            with suppress(GiftTakenBack, GiftUsed):
                take_gift_back(gift, reason=reason, now=now)
        return
    for lot in lots_of_purchase(row):
        take_back(lot.id, reason=reason, now=now)


def take_gifts_back(row: Purchase, *, reason: str = "", now: datetime) -> None:
    """All certificates of it, or none.

    Raises:
        GiftUsed: something was redeemed of one.
    """
    for gift in row.gift_ids:
        with suppress(GiftTakenBack):
            take_gift_back(gift, reason=reason, now=now)


def take_worth_back(row: Purchase, amount: int, *, now: datetime) -> None:
    """What `amount` minor units of it paid for, as far as it is unused, of the lot that lasts longest first.

    A certificate goes back whole or not at all.
    """
    if row.kind == ProductKind.GIFT_CERTIFICATE:
        return
    lots = lots_of_purchase(row)
    wanted = units_for(amount, paid=row.amount_paid, whole=granted_by(row))
    for lot in sorted(lots, key=_end, reverse=True):
        part = min(wanted, lot.available)
        if part > 0:
            take_back(lot.id, part, now=now)
            wanted -= part


def _end(lot: LotView) -> tuple[bool, float]:
    return (lot.expires_at is None, lot.expires_at.timestamp() if lot.expires_at else 0.0)
