"""Tell the client in time that a lot expires."""

from datetime import datetime, timedelta
from uuid import UUID

from comptoir.kernel.ids import ClientId, LotId
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.ledger import WalletExpiring
from comptoir.wallet.models import Lot
from comptoir.wallet.queries.subscriptions import is_carried_over
from comptoir.wallet.services.mail_expiry import mail_expiry

WARNINGS = (14, 3)
"""Days before the end (spec 02 §3)."""


def warn_of_expiry(lot: UUID, days: int, *, now: datetime) -> bool:
    """Tell it once; False: told already, spent by now, not `days` days before the end, or a subscription is to carry it
    over."""
    row = Lot.objects.select_for_update().filter(pk=lot).first()
    if row is None or row.expires_at is None or not row.available:
        return False
    if not row.expires_at - timedelta(days=days) <= now < row.expires_at:
        return False
    if row.warned_days is not None and row.warned_days <= days:
        return False
    if is_carried_over(row):
        return False
    row.warned_days = days
    row.save(update_fields=["warned_days"])
    event = WalletExpiring(
        organization=current_organization(),
        at=now,
        client=ClientId(row.client_id),
        lot=LotId(row.id),
        unit=row.unit,
        currency=row.currency,
        quantity=row.available,
        days=days,
        expires_at=row.expires_at,
    )
    publish(event, subject=row.client_id)
    mail_expiry(row, days)
    return True
