"""What was paid in advance and never asked for: each module that takes advances tells of it for the books."""

from collections.abc import Callable, Iterable
from datetime import datetime

from comptoir.payments.contracts.invoices import Forfeit

type Forfeits = Callable[[datetime, datetime, datetime], Iterable[Forfeit]]
"""What was lost in [start, end), as it is known now."""

_telling: list[Forfeits] = []


def register_forfeits(forfeits: Forfeits) -> None:
    """Once, while Django starts."""
    if forfeits not in _telling:
        _telling.append(forfeits)


def forfeits_between(start: datetime, end: datetime, now: datetime) -> list[Forfeit]:
    """All of them, the earliest first."""
    found = [one for tell in _telling for one in tell(start, end, now)]
    return sorted(found, key=lambda one: (one.at, one.document))
