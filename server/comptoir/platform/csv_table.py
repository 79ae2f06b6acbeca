"""Tables that spreadsheets open (RFC 4180)."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

_FORMULAS = ("=", "+", "-", "@", "\t", "\r")
_MARK = "\ufeff"


def csv_table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table with its head, marked as UTF-8 so that spreadsheets read it as such; None is an empty cell."""
    out = StringIO()
    table = csv.writer(out)
    table.writerow(head)
    table.writerows(rows)
    return _MARK + out.getvalue()


def typed(text: str) -> str:
    """What somebody typed is never a formula (OWASP, CSV Injection)."""
    return f"'{text}" if text.startswith(_FORMULAS) else text
