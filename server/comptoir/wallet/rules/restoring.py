"""What comes back to which lot when a part of the price is given back."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What a lot paid, and what of it came back so far; `covered` in minor units of the price."""

    id: UUID
    lot: UUID
    quantity: int
    covered: int
    restored_quantity: int = 0
    restored_covered: int = 0

    @property
    def left(self) -> int:
        """Minor units of the price that it still covers."""
        return self.covered - self.restored_covered


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """`quantity` of the lot's unit comes back for `covered` minor units; it may be 0 where rounding says so."""

    spent: Spent
    quantity: int
    covered: int


def restoring(parts: Iterable[Spent], covered: int | None) -> list[Restored]:
    """Give `covered` minor units (None: all) back to the lots that paid, the last one first.

    A lot gets the same share of its units, rounded half up over all that came back so far: whatever the steps, what
    comes back whole is the whole of its units.

    Raises:
        ValueError: they do not cover so much any more.
    """
    parts = list(parts)
    available = sum(part.left for part in parts)
    wanted = available if covered is None else covered
    if wanted > available:
        raise ValueError(f"{wanted} of {available}")
    given: list[Restored] = []
    for part in reversed(parts):
        share = min(wanted, part.left)
        if share > 0:
            upto = part.restored_covered + share
            quantity = (2 * part.quantity * upto + part.covered) // (2 * part.covered)
            given.append(Restored(spent=part, quantity=quantity - part.restored_quantity, covered=share))
            wanted -= share
    return given
