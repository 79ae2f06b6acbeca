"""What is left of a lot when its time is over."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import ClientId, LotId
from comptoir.platform.events import publish
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.ledger import WalletExpired
from comptoir.wallet.models import Lot
from comptoir.wallet.rules.accounts import Account, TransactionKind
from comptoir.wallet.services.post import Move, Subject, lock_wallet, post


def expire_lot(lot: UUID, *, now: datetime) -> bool:
    """Expire what is available of a lot whose end has come; False: it has not, or nothing is left. What is reserved
    stays for what it is reserved for."""
    row = Lot.objects.filter(pk=lot).first()
    if row is None or row.expires_at is None or row.expires_at > now or not row.available:
        return False
    lock_wallet(row.client_id, now=now)
    return expire_locked(Lot.objects.get(pk=lot), now=now)


def expire_locked(row: Lot, *, now: datetime) -> bool:
    """The same for a lot of a wallet that the caller has locked, freshly read."""
    if row.expires_at is None or row.expires_at > now or not row.available:
        return False
    post(
        row.client_id,
        TransactionKind.EXPIRE,
        unit=row.unit,
        currency=row.currency,
        moves=[Move(Account.LOT_AVAILABLE, -row.available, row.id), Move(Account.EXPIRED, row.available)],
        subject=Subject("lot", row.id, row.label),
        now=now,
    )
    event = WalletExpired(
        organization=current_organization(),
        at=now,
        client=ClientId(row.client_id),
        lot=LotId(row.id),
        unit=row.unit,
        currency=row.currency,
        quantity=row.available,
    )
    publish(event, subject=row.client_id)
    return True
