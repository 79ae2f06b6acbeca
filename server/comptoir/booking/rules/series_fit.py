"""Which dates of a series can be had, one after the other: each takes its time from those that follow."""

from collections.abc import Iterator
from dataclasses import replace
from enum import StrEnum

from comptoir.booking.rules.agenda import Agenda, Ask
from comptoir.booking.rules.allocate import Allocation, NotOffered, Reason, allocate
from comptoir.booking.rules.choice import Choice
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.intervals import Interval

WHOLE_SERIES = frozenset(
    {
        Reason.IN_THE_PAST,
        Reason.OUTSIDE_WINDOW,
        Reason.WRONG_DURATION,
        Reason.WRONG_PARTICIPANTS,
        Reason.STAFF_NOT_OFFERED,
        Reason.RESOURCE_NOT_OFFERED,
    }
)
"""Reasons that are about the wish, not about one of its dates."""


class DateReason(StrEnum):
    """Why a date of a series cannot be had, beside what `Reason` says of any booking."""

    CLASHES_WITH_ITSELF = "clashes_with_itself"
    NONEXISTENT_TIME = "nonexistent_time"


class SeriesFit:
    """Fits dates of one series in their order; whoever and whatever serves the first serves the others too, where
    they can."""

    def __init__(self, ask: Ask, choice: Choice) -> None:
        self._ask, self._choice = ask, choice
        self._held: list[Allocation] = []
        self._preferred: tuple[StaffId | None, tuple[ResourceId, ...]] = (None, ())

    def fit(self, agenda: Agenda, start: int, end: int | None) -> Allocation | Reason | DateReason:
        """What the date at `start` takes, which counts as taken from now on, or why it cannot be had."""
        outcome = self._allocate(self.without_own(agenda), start, end)
        if isinstance(outcome, Allocation):
            if not self._held:
                self._preferred = _served_by(outcome)
            self._held.append(outcome)
            return outcome
        if outcome.reason is Reason.TAKEN and isinstance(self._allocate(agenda, start, end), Allocation):
            return DateReason.CLASHES_WITH_ITSELF
        return outcome.reason

    def without_own(self, agenda: Agenda) -> Agenda:
        """The agenda with what the series itself has taken so far."""
        if not self._held:
            return agenda
        staff: dict[StaffId, list[Interval]] = {}
        units: dict[tuple[ResourceId, int], list[Interval]] = {}
        own: list[Interval] = []
        for one in self._held:
            span = (one.held_start, one.held_end)
            for person, _ in one.staff:
                staff.setdefault(person, []).append(span)
            for unit in one.units:
                units.setdefault(unit, []).append(span)
            if one.session is None and not one.staff and not one.units:
                own.append(span)
        return replace(
            agenda,
            staff=tuple(replace(one, busy=(*one.busy, *staff.get(one.id, ()))) for one in agenda.staff),
            resources=tuple(
                replace(
                    one,
                    busy=tuple((*busy, *units.get((one.id, position), ())) for position, busy in enumerate(one.busy)),
                )
                for one in agenda.resources
            ),
            own_busy=(*agenda.own_busy, *own),
        )

    def _allocate(self, agenda: Agenda, start: int, end: int | None) -> Allocation | NotOffered:
        outcome: Allocation | NotOffered = NotOffered(Reason.TAKEN)
        for ask in self._asks():
            outcome = allocate(agenda, start=start, end=end, ask=ask, choice=self._choice)
            if isinstance(outcome, Allocation):
                return outcome
        return outcome

    def _asks(self) -> Iterator[Ask]:
        person, things = self._preferred
        staff, resources = self._ask.staff or person, self._ask.resources or things
        if things and not self._ask.resources:
            yield replace(self._ask, staff=staff, resources=resources)
        if person is not None and self._ask.staff is None:
            yield replace(self._ask, staff=staff)
        yield self._ask


def _served_by(found: Allocation) -> tuple[StaffId | None, tuple[ResourceId, ...]]:
    return (
        found.staff[0][0] if found.staff else None,
        tuple(dict.fromkeys(resource for resource, _ in found.units)),
    )
