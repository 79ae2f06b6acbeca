"""What is left of a period's allowance goes on into the next, or does not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID


class RolloverMode(StrEnum):
    NONE = "none"
    ALL = "all"
    CAPPED = "capped"


@dataclass(frozen=True, slots=True)
class Rollover:
    """`cap`: how much is carried over at most; `periods`: into how many further periods, None: all of them."""

    mode: RolloverMode = RolloverMode.NONE
    cap: int | None = None
    periods: int | None = None

    @classmethod
    def of(cls, terms: Mapping[str, Any]) -> "Rollover":
        """From valid terms as stored; a cap counts only where it is asked for."""
        mode = RolloverMode(terms["mode"])
        return cls(mode, terms["cap"] if mode is RolloverMode.CAPPED else None, terms["periods"])


@dataclass(frozen=True, slots=True)
class Leftover:
    """What is left of a lot that period `number` brought."""

    lot: UUID
    number: int
    available: int


def carried(rollover: Rollover, leftovers: Iterable[Leftover], *, into: int) -> list[tuple[UUID, int]]:
    """How much of each lot goes on into period `into`; lots of which nothing does are not listed.

    Under a cap the youngest goes on first: it may do so longest.
    """
    if rollover.mode is RolloverMode.NONE:
        return []
    room = rollover.cap
    taken: list[tuple[UUID, int]] = []
    for left in sorted(leftovers, key=lambda one: (-one.number, one.lot)):
        if rollover.periods is not None and into - left.number > rollover.periods:
            continue
        quantity = left.available if room is None else min(left.available, room)
        if quantity > 0:
            taken.append((left.lot, quantity))
        if room is not None:
            room -= quantity
    return taken
