"""A purchase is over when the time of all that it gave is."""

from datetime import datetime
from uuid import UUID

from comptoir.wallet.models import Lot, Purchase
from comptoir.wallet.queries.purchases import lots_of_purchase
from comptoir.wallet.rules.purchases import PurchaseStatus


def expire_purchase_of(lot: UUID, *, now: datetime) -> bool:
    """After a lot expired: its purchase did too, when no other lot of it has anything left; False: one has, or it was
    not of a purchase."""
    source = Lot.objects.filter(pk=lot).values_list("source_id", flat=True).first()
    if source is None:
        return False
    row = Purchase.objects.select_for_update().filter(pk=source, status=PurchaseStatus.ACTIVE).first()
    if row is None or any(one.available or one.reserved for one in lots_of_purchase(row)):
        return False
    row.status, row.updated_at = PurchaseStatus.EXPIRED, now
    row.save(update_fields=["status", "updated_at"])
    return True
