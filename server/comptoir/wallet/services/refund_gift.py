"""Take an unused gift certificate back."""

from datetime import datetime
from uuid import UUID

from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.gifts import GiftRefunded, GiftTakenBack, GiftUsed
from comptoir.wallet.models import Gift
from comptoir.wallet.queries.gifts import gift_by_id


def take_gift_back(gift: UUID, *, reason: str = "", now: datetime) -> Gift:
    """Its code is worth nothing from now on. The money goes back by whoever took it (the purchase).

    Raises:
        NotFound: there is none of this organization.
        GiftUsed: something was redeemed of it already.
        GiftTakenBack: it was taken back before.
    """
    row = gift_by_id(gift, to_change=True)
    if row.refunded_at is not None:
        raise GiftTakenBack
    if row.balance != row.quantity:
        raise GiftUsed
    row.refunded_at, row.refund_reason = now, reason
    row.save(update_fields=["refunded_at", "refund_reason"])
    audit.record("gift.refunded", object_type="gift", object_id=row.id, after={"paid": row.paid}, reason=reason)
    publish(GiftRefunded(organization=current_organization(), at=now, gift=row.id), subject=row.id)
    return row
