"""A client's movements with the balance after each: a readable account of their wallet."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import QuerySet

from comptoir.wallet.models import WalletEntry, WalletTransaction

_BALANCES = """
SELECT transaction_id, unit, currency, change, after FROM (
    SELECT t.id AS transaction_id, e.unit, e.currency,
           coalesce(sum(e.amount) FILTER (WHERE e.account = 'lot_available'), 0)::bigint AS change,
           coalesce(sum(sum(e.amount) FILTER (WHERE e.account = 'lot_available'))
                    OVER (PARTITION BY e.unit, e.currency ORDER BY t.number), 0)::bigint AS after
    FROM wallet_transaction t
    JOIN wallet_entry e ON e.organization_id = t.organization_id AND e.transaction_id = t.id
    WHERE t.organization_id = app_organization() AND t.client_id = %s
    GROUP BY t.id, t.number, e.unit, e.currency
) AS moved
WHERE %s::uuid[] IS NULL OR transaction_id = ANY (%s)
"""


@dataclass(frozen=True, slots=True)
class Line:
    """What one movement changed of what can be spent, and what there was after it."""

    unit: str
    currency: str
    change: int
    after: int


def transactions_of(client: UUID) -> QuerySet[WalletTransaction]:
    """A client's movements; `number` orders them."""
    return WalletTransaction.objects.filter(client_id=client)


def lines_of(client: UUID, transactions: Sequence[UUID] | None = None) -> dict[UUID, Line]:
    """The lines of these movements of a client, of all when none are named; one statement."""
    wanted = None if transactions is None else list(transactions)
    with connection.cursor() as cursor:
        cursor.execute(_BALANCES, [client, wanted, wanted])
        return {found[0]: Line(*found[1:]) for found in cursor.fetchall()}


def transaction_documents(client: UUID, rows: Sequence[WalletTransaction]) -> list[dict[str, Any]]:
    """Movements of a client as the API shows them; two statements, however many."""
    ids = [row.id for row in rows]
    lines = lines_of(client, ids) if ids else {}
    entries: dict[UUID, list[WalletEntry]] = defaultdict(list)
    for entry in WalletEntry.objects.filter(transaction_id__in=ids, lot_id__isnull=False).order_by("id"):
        entries[entry.transaction_id].append(entry)
    return [_document(row, lines[row.id], entries[row.id]) for row in rows]


def _document(row: WalletTransaction, line: Line, entries: list[WalletEntry]) -> dict[str, Any]:
    return {
        "id": row.id,
        "number": row.number,
        "kind": row.kind,
        "at": row.at,
        "label": row.label or None,
        "reason": row.reason or None,
        "by": row.by or None,
        "subjectType": row.subject_type or None,
        "subjectId": row.subject_id,
        "unit": line.unit,
        "currency": line.currency or None,
        "amount": line.change,
        "balanceAfter": line.after,
        "entries": [
            {
                "account": entry.account,
                "unit": entry.unit,
                "currency": entry.currency or None,
                "amount": entry.amount,
                "lotId": entry.lot_id,
            }
            for entry in entries
        ],
    }
