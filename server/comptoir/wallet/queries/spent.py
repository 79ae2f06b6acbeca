"""What wallets pay for things, told to people."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from comptoir.wallet.models import Lot, Spending
from comptoir.wallet.rules.amounts import in_words


@dataclass(frozen=True, slots=True)
class Spent:
    """What is spent or set aside for one thing and has not come back: `units` by (unit, currency), in its smallest
    unit; `covered` minor units of its price."""

    units: dict[tuple[str, str], int]
    covered: int

    def in_words(self, locale: str) -> str:
        """`1 h + 2 séances`."""
        told = sorted(self.units.items())
        return " + ".join(in_words(unit, currency, count, locale=locale) for (unit, currency), count in told)


def spent_on(subject_type: str, subjects: Collection[UUID]) -> dict[UUID, Spent]:
    """Of each of many things that a wallet pays for, what it takes; two statements, and none is there without."""
    found = Spending.objects.filter(subject_type=subject_type, subject_id__in=subjects).exclude(status="released")
    rows = list(found)
    kinds = {row.id: (row.unit, row.currency) for row in Lot.objects.filter(pk__in={row.lot_id for row in rows})}
    units: dict[UUID, dict[tuple[str, str], int]] = defaultdict(lambda: defaultdict(int))
    covered: dict[UUID, int] = defaultdict(int)
    for row in rows:
        if row.quantity > row.restored_quantity:
            units[row.subject_id][kinds[row.lot_id]] += row.quantity - row.restored_quantity
            covered[row.subject_id] += row.covered - row.restored_covered
    return {subject: Spent(dict(parts), covered[subject]) for subject, parts in units.items()}
