"""Take an unused gift certificate back, and give what was paid for it."""

from datetime import datetime
from uuid import UUID

from comptoir.payments.public import refund_subject
from comptoir.wallet.models import Gift
from comptoir.wallet.queries.gifts import gift_by_id
from comptoir.wallet.services.refund_gift import take_gift_back
from comptoir.wallet.services.settle_purchase import SUBJECT, follow_payments, locked_purchase


def refund_gift(gift: UUID, *, reason: str = "", now: datetime) -> Gift:
    """Its code is worth nothing from now on, and its part of the purchase is given back.

    Raises:
        NotFound, GiftUsed, GiftTakenBack: as named.
    """
    seen = gift_by_id(gift)
    if seen.purchase_id is None:
        return take_gift_back(gift, reason=reason, now=now)
    purchase = locked_purchase(seen.purchase_id)
    row = take_gift_back(gift, reason=reason, now=now)
    amount = min(row.paid, purchase.amount_paid - purchase.amount_refunded)
    if amount > 0:
        refund_subject(SUBJECT, purchase.id, amount, reason=reason, purpose=SUBJECT, now=now)
        follow_payments(purchase, now=now)
    return row
