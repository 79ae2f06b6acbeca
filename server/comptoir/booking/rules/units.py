"""Which resources a booking can have, and how many bookings they can serve at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from operator import add

from comptoir.booking.rules.agenda import Agenda, Ask, ResourceCalendar, ResourceNeed
from comptoir.booking.rules.fitting import by_column, strike
from comptoir.kernel.ids import ResourceId


@dataclass(frozen=True, slots=True)
class NeededResource:
    """A need and the calendar that answers it; None when there is no such active resource."""

    need: ResourceNeed
    calendar: ResourceCalendar | None


def needed_resources(agenda: Agenda, ask: Ask) -> list[NeededResource] | None:
    """The service's needs, alternatives narrowed to the one asked for; None when the ask is not on offer."""
    by_name: dict[str, ResourceCalendar] = {}
    for calendar in agenda.resources:
        by_name[str(calendar.id)] = calendar
        if calendar.reference:
            by_name.setdefault(calendar.reference.lower(), calendar)
    needed = [NeededResource(need, by_name.get(need.resource)) for need in agenda.service.resources]
    wanted = set(ask.resources)
    offered = {one.calendar.id for one in needed if one.calendar is not None}
    chosen = [one for one in needed if one.need.alternative and one.calendar is not None and one.calendar.id in wanted]
    if not wanted <= offered or len(chosen) > 1:
        return None
    return [one for one in needed if not one.need.alternative] + chosen if chosen else needed


def free_units(calendar: ResourceCalendar, starts: Sequence[int], before: int, after: int) -> list[int]:
    """How many units are free for [start - before, start + after), for each start."""
    always = 0
    counts = [0] * len(starts)
    ones = b"\1" * len(starts)
    for busy in calendar.busy:
        flags = bytearray(ones)
        strike(flags, starts, busy, before, after)
        if flags == ones:
            always += 1
        else:
            counts = list(map(add, counts, flags))
    return [count + always for count in counts]


def bookings_at_once(
    needed: Sequence[NeededResource], starts: Sequence[int], before: int, after: int
) -> tuple[list[int], list[tuple[ResourceId, ...]]]:
    """For each start, as columns: bookings that the free units serve at once, and resources that could be had."""
    columns: list[Sequence[int]] = []
    for one in needed:
        if one.calendar is None:
            columns.append([0] * len(starts))
        else:
            free, quantity = free_units(one.calendar, starts, before, after), max(one.need.quantity, 1)
            columns.append(free if quantity == 1 else [count // quantity for count in free])
    rows = list(zip(*columns, strict=True))
    known = {row: _serve(needed, row) for row in set(rows)}
    return by_column(map(known.__getitem__, rows))


def _serve(needed: Sequence[NeededResource], row: tuple[int, ...]) -> tuple[int, tuple[ResourceId, ...]]:
    limits = [count for one, count in zip(needed, row, strict=True) if not one.need.alternative]
    choices = [count for one, count in zip(needed, row, strict=True) if one.need.alternative]
    if choices:
        limits.append(sum(choices))
    ids = tuple(one.calendar.id for one, count in zip(needed, row, strict=True) if count and one.calendar is not None)
    return min(limits), ids
