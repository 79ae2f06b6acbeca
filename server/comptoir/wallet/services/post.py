"""Write the ledger: one balanced transaction at a time, under the lock of its client's wallet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import connection

from comptoir.kernel.ids import new_id
from comptoir.platform.actor import current_context
from comptoir.platform.rows import insert_rows
from comptoir.wallet.models import WalletEntry, WalletTransaction
from comptoir.wallet.rules.accounts import Account, TransactionKind

_LOCK = """
INSERT INTO wallet_wallet AS w (id, organization_id, client_id, transactions, created_at)
VALUES (%s, app_organization(), %s, 0, %s)
ON CONFLICT (organization_id, client_id) DO UPDATE SET transactions = w.transactions
"""
_NEXT = """
UPDATE wallet_wallet SET transactions = transactions + 1
WHERE organization_id = app_organization() AND client_id = %s RETURNING transactions
"""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a movement is for, and what it is called in the client's statement."""

    type: str
    id: UUID
    label: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """One side of a movement: `amount` added to an account, below zero: taken from it."""

    account: Account
    amount: int
    lot: UUID | None = None


def lock_wallet(client: UUID, *, now: datetime) -> None:
    """Nobody else moves anything of this client until the transaction ends. The last lock to take; several in order."""
    with connection.cursor() as cursor:
        cursor.execute(_LOCK, [new_id(), client, now])


def post(
    client: UUID,
    kind: TransactionKind,
    *,
    unit: str,
    currency: str,
    moves: Iterable[Move],
    subject: Subject,
    reason: str = "",
    now: datetime,
) -> UUID:
    """One transaction of one unit; the database refuses it when its moves do not add up to nothing, or a lot would
    fall below zero. The caller locked the wallet."""
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [client])
        (number,) = cursor.fetchone()
    row = WalletTransaction(
        client_id=client,
        number=number,
        kind=kind.value,
        subject_type=subject.type,
        subject_id=subject.id,
        label=subject.label[:200],
        reason=reason,
        by=current_context().shown,
        at=now,
    )
    insert_rows([row])
    entries = [
        WalletEntry(
            transaction_id=row.id,
            lot_id=move.lot,
            account=move.account.value,
            unit=unit,
            currency=currency,
            amount=move.amount,
        )
        for move in moves
    ]
    insert_rows(entries)
    return row.id
