"""Which of the free staff a booking gets."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from comptoir.booking.rules.agenda import StaffCalendar
from comptoir.booking.rules.pools import Pools
from comptoir.kernel.ids import StaffId
from comptoir.planning.rules.intervals import Interval, intersect, merge


class Choice(StrEnum):
    """How to choose among several: fewest busy seconds that day, longest without a booking, or lowest priority."""

    LEAST_BUSY = "leastBusy"
    ROUND_ROBIN = "roundRobin"
    PRIORITY = "priority"


def preference(choice: Choice, day: Interval) -> Callable[[StaffCalendar], tuple[Any, ...]]:
    """A sort key, best first; ties go to the lower priority, then the lower id. `day`: the local day of the start."""

    def key(person: StaffCalendar) -> tuple[Any, ...]:
        tie = (person.priority, person.id)
        match choice:
            case Choice.LEAST_BUSY:
                return (sum(b - a for a, b in intersect(merge(person.busy), [day])), *tie)
            case Choice.ROUND_ROBIN:
                never = person.last_chosen is None
                return (not never, person.last_chosen or 0, *tie)
            case Choice.PRIORITY:
                return tie

    return key


def assign(
    pools: Pools, free: int, order: Sequence[StaffCalendar], wanted: StaffId | None
) -> list[tuple[StaffId, str]] | None:
    """Different people for every seat of every role, the preferred first; None when there are not enough.

    Exact: a person is taken only if the seats left can still be filled, which Hall's theorem tells at once.
    `wanted`, if any, gets the first role of theirs that leaves the rest possible.
    """
    counts = [role.count for role in pools.roles]
    taken: list[tuple[StaffId, str]] = []
    if sum(counts) and pools.at_once(free) < 1:
        return None
    if wanted is not None:
        bit = pools.index(wanted)
        role = None if bit is None else _role_for(pools, counts, free, bit)
        if bit is None or role is None:
            return None
        taken.append((wanted, pools.roles[role].role))
        counts[role] -= 1
        free &= ~(1 << bit)
    bits = [pools.ids.index(person.id) for person in order]
    for role, seat in enumerate(pools.roles):
        for bit in bits:
            if counts[role] == 0:
                break
            if _possible(pools, counts, free, role, bit):
                taken.append((pools.ids[bit], seat.role))
                counts[role] -= 1
                free &= ~(1 << bit)
    return taken


def _role_for(pools: Pools, counts: Sequence[int], free: int, bit: int) -> int | None:
    return next((role for role in range(len(counts)) if _possible(pools, counts, free, role, bit)), None)


def _possible(pools: Pools, counts: Sequence[int], free: int, role: int, bit: int) -> bool:
    person = 1 << bit
    if not counts[role] or not free & person & pools.masks[role]:
        return False
    left = [count - (i == role) for i, count in enumerate(counts)]
    return not any(left) or pools.at_once(free & ~person, left) >= 1
