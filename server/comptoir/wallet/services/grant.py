"""Give a client something to spend, and take it back."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import ClientId, LotId
from comptoir.platform import audit
from comptoir.platform.events import publish
from comptoir.platform.rows import insert_rows
from comptoir.platform.tenancy import current_organization
from comptoir.wallet.contracts.ledger import LotView, NotEnoughLeft, WalletGranted
from comptoir.wallet.jobs.lots import queue_end
from comptoir.wallet.models import Lot
from comptoir.wallet.queries.lots import lot_by_id, lot_view
from comptoir.wallet.rules.accounts import Account, TransactionKind, origin_of
from comptoir.wallet.rules.lots import Source, Unit
from comptoir.wallet.services.post import Move, Subject, lock_wallet, post


def grant(
    client: UUID,
    *,
    unit: Unit | str,
    quantity: int,
    currency: str = "",
    expires_at: datetime | None = None,
    valid_days_after_first_use: int | None = None,
    services: Iterable[UUID] = (),
    source: Source | str,
    source_id: UUID | None = None,
    label: str = "",
    paid: int = 0,
    reason: str = "",
    now: datetime,
) -> LotView:
    """A new lot of `quantity` (> 0) for a client. `expires_at` is after now; money has a currency, nothing else does.

    `paid` is what was paid for it, in minor units; `label` is what the client reads of it.
    """
    if expires_at is not None and expires_at <= now:
        raise ValueError("a lot ends after it begins")
    lock_wallet(client, now=now)
    return granted(
        client,
        TransactionKind.CORRECT if Source(source) is Source.CORRECTION else TransactionKind.GRANT,
        origin_of(Source(source)),
        unit=Unit(unit),
        quantity=quantity,
        currency=currency,
        expires_at=expires_at,
        valid_days_after_first_use=valid_days_after_first_use,
        services=services,
        source=Source(source),
        source_id=source_id,
        label=label,
        paid=paid,
        reason=reason,
        now=now,
    )


def granted(
    client: UUID,
    kind: TransactionKind,
    origin: Account,
    *,
    unit: Unit,
    quantity: int,
    currency: str,
    expires_at: datetime | None,
    valid_days_after_first_use: int | None,
    services: Iterable[UUID],
    source: Source,
    source_id: UUID | None,
    label: str,
    paid: int,
    reason: str,
    now: datetime,
) -> LotView:
    """A new lot out of an account, in a wallet that the caller has locked."""
    row = Lot(
        client_id=client,
        unit=unit.value,
        currency=currency,
        granted=quantity,
        expires_at=expires_at,
        valid_days_after_first_use=valid_days_after_first_use,
        service_ids=list(services),
        source=source.value,
        source_id=source_id,
        label=label[:200],
        paid=paid,
        created_at=now,
    )
    insert_rows([row])
    post(
        client,
        kind,
        unit=unit.value,
        currency=currency,
        moves=[Move(origin, -quantity), Move(Account.LOT_AVAILABLE, quantity, row.id)],
        subject=Subject("lot", row.id, label),
        reason=reason,
        now=now,
    )
    row.available = quantity
    if expires_at is not None:
        queue_end(row.id, expires_at, since=now)
    audit.record(f"wallet.{kind.value}", object_type="client", object_id=client, after=_told(row), reason=reason)
    event = WalletGranted(
        organization=current_organization(),
        at=now,
        client=ClientId(client),
        lot=LotId(row.id),
        unit=unit.value,
        currency=currency,
        quantity=quantity,
        source=source.value,
        expires_at=expires_at,
    )
    publish(event, subject=client)
    return lot_view(row)


def take_back(
    lot: UUID, quantity: int | None = None, *, kind: str = "refund", reason: str = "", now: datetime
) -> LotView:
    """Take `quantity` (None: all that is available) of a lot back: its purchase was refunded, or it was a mistake
    (`kind` "correct"). Taking nothing changes nothing.

    Raises:
        NotFound: there is no such lot.
        NotEnoughLeft: there is not so much available.
    """
    lock_wallet(lot_by_id(lot).client_id, now=now)
    row = lot_by_id(lot)
    wanted = row.available if quantity is None else quantity
    if not 0 <= wanted <= row.available:
        raise NotEnoughLeft(unit=row.unit, available=row.available)
    if wanted == 0:
        return lot_view(row)
    why = TransactionKind(kind)
    account = Account.CORRECTION if why is TransactionKind.CORRECT else Account.REFUNDS
    post(
        row.client_id,
        why,
        unit=row.unit,
        currency=row.currency,
        moves=[Move(Account.LOT_AVAILABLE, -wanted, row.id), Move(account, wanted)],
        subject=Subject("lot", row.id, row.label),
        reason=reason,
        now=now,
    )
    row.available -= wanted
    told = {"lot": str(row.id), "unit": row.unit, "quantity": -wanted}
    audit.record(f"wallet.{why.value}", object_type="client", object_id=row.client_id, after=told, reason=reason)
    return lot_view(row)


def _told(row: Lot) -> dict[str, object]:
    return {
        "lot": str(row.id),
        "unit": row.unit,
        "currency": row.currency,
        "quantity": row.granted,
        "source": row.source,
        "expiresAt": row.expires_at and row.expires_at.isoformat(),
    }
