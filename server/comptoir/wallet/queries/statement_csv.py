"""A statement as a table that spreadsheets open."""

from collections.abc import Iterator
from uuid import UUID

from comptoir.payments.rules.spelling import plain
from comptoir.platform.csv_table import csv_table, typed
from comptoir.wallet.queries.statement import Line, lines_of, transactions_of

_HEAD = ("number", "at", "kind", "label", "reason", "by", "unit", "currency", "amount", "balanceAfter", "subjectId")
_OF_THE_HOUSE = frozenset({"reason", "by"})


def statement_csv(client: UUID, *, is_for_house: bool = True) -> str:
    """All movements of a client, the earliest first; two statements, however many. Why something was granted or
    corrected, and by whom, is for the house alone."""
    shown = [name for name in _HEAD if is_for_house or name not in _OF_THE_HOUSE]
    return csv_table(shown, ([row[name] for name in shown] for row in _rows(client)))


def _rows(client: UUID) -> Iterator[dict[str, object]]:
    lines = lines_of(client)
    for row in transactions_of(client).order_by("number"):
        line = lines[row.id]
        yield {
            "number": row.number,
            "at": row.at.isoformat(),
            "kind": row.kind,
            "label": typed(row.label),
            "reason": typed(row.reason),
            "by": typed(row.by),
            "unit": line.unit,
            "currency": line.currency,
            "amount": _amount(line, line.change),
            "balanceAfter": _amount(line, line.after),
            "subjectId": row.subject_id,
        }


def _amount(line: Line, quantity: int) -> str:
    return plain(quantity, line.currency) if line.currency else str(quantity)
