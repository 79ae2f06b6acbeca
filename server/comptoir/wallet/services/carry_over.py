"""Let what is left of a lot go on as another one: with another client, or with a later end."""

from datetime import datetime
from uuid import UUID

from comptoir.wallet.contracts.ledger import LotOver, LotView, NotEnoughLeft
from comptoir.wallet.models import Lot
from comptoir.wallet.queries.lots import lot_by_id
from comptoir.wallet.rules.accounts import Account, TransactionKind
from comptoir.wallet.rules.lots import Source, Unit
from comptoir.wallet.services.grant import granted
from comptoir.wallet.services.post import Move, Subject, lock_wallet, post


def transfer(lot: UUID, to_client: UUID, quantity: int | None = None, *, reason: str = "", now: datetime) -> LotView:
    """The other client's lot with `quantity` (None: all that is available) of this one; it ends when this one does.

    Raises:
        NotFound: there is no such lot.
        NotEnoughLeft: there is not so much available, or nothing.
        LotOver: its end has come.
    """
    for client in sorted({lot_by_id(lot).client_id, to_client}):
        lock_wallet(client, now=now)
    row = lot_by_id(lot)
    if row.expires_at is not None and row.expires_at <= now:
        raise LotOver
    return _carry(
        row,
        to_client,
        row.available if quantity is None else quantity,
        TransactionKind.TRANSFER,
        source=Source.TRANSFER,
        source_id=row.id,
        expires_at=row.expires_at,
        reason=reason,
        now=now,
    )


def roll_over(lot: UUID, to_expires_at: datetime | None, quantity: int | None = None, *, now: datetime) -> LotView:
    """The lot in which `quantity` (None: all that is available) of this one goes on until another end; what is not
    taken along expires at its own.

    Raises:
        NotFound: there is no such lot.
        NotEnoughLeft: there is not so much available, or nothing.
    """
    client = lot_by_id(lot).client_id
    lock_wallet(client, now=now)
    row = lot_by_id(lot)
    return _carry(
        row,
        client,
        row.available if quantity is None else quantity,
        TransactionKind.ROLLOVER,
        source=Source(row.source),
        source_id=row.source_id,
        expires_at=to_expires_at,
        reason="",
        now=now,
    )


def _carry(
    row: Lot,
    to_client: UUID,
    quantity: int,
    kind: TransactionKind,
    *,
    source: Source,
    source_id: UUID | None,
    expires_at: datetime | None,
    reason: str,
    now: datetime,
) -> LotView:
    if not 0 < quantity <= row.available:
        raise NotEnoughLeft(unit=row.unit, available=row.available)
    post(
        row.client_id,
        kind,
        unit=row.unit,
        currency=row.currency,
        moves=[Move(Account.LOT_AVAILABLE, -quantity, row.id), Move(Account.TRANSFER, quantity)],
        subject=Subject("lot", row.id, row.label),
        reason=reason,
        now=now,
    )
    return granted(
        to_client,
        kind,
        Account.TRANSFER,
        unit=Unit(row.unit),
        quantity=quantity,
        currency=row.currency,
        expires_at=expires_at,
        valid_days_after_first_use=row.valid_days_after_first_use if expires_at is None else None,
        services=row.service_ids,
        source=source,
        source_id=source_id,
        label=row.label,
        # What was paid goes along with what it paid for.
        paid=row.paid * quantity // row.granted,
        reason=reason,
        now=now,
    )
