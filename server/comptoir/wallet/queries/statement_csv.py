"""A statement as a table that spreadsheets open (RFC 4180)."""

import csv
from decimal import Decimal
from io import StringIO
from uuid import UUID

from comptoir.wallet.queries.statement import Line, lines_of, transactions_of

_HEAD = ["number", "at", "kind", "label", "reason", "by", "unit", "currency", "amount", "balanceAfter", "subjectId"]
_FORMULAS = ("=", "+", "-", "@", "\t", "\r")


def statement_csv(client: UUID) -> str:
    """All movements of a client, the earliest first; two statements, however many."""
    lines = lines_of(client)
    out = StringIO()
    table = csv.writer(out)
    table.writerow(_HEAD)
    for row in transactions_of(client).order_by("number"):
        line = lines[row.id]
        texts = [_text(one) for one in (row.label, row.reason, row.by)]
        amounts = [_amount(line, line.change), _amount(line, line.after)]
        table.writerow(
            [row.number, row.at.isoformat(), row.kind, *texts, line.unit, line.currency, *amounts, row.subject_id]
        )
    return out.getvalue()


def _amount(line: Line, quantity: int) -> str:
    return f"{Decimal(quantity) / 100:.2f}" if line.currency else str(quantity)


def _text(value: str) -> str:
    """What somebody typed is never a formula (OWASP, CSV Injection)."""
    return f"'{value}" if value.startswith(_FORMULAS) else value
