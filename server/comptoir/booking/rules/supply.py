"""The one place that says whether a start can be served; offers and acceptances both ask here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress
from typing import NamedTuple

from comptoir.booking.rules.agenda import Agenda, Ask
from comptoir.booking.rules.fitting import by_column, inside, strike
from comptoir.booking.rules.opening import Opening, hours_at_work
from comptoir.booking.rules.pools import Pools
from comptoir.booking.rules.units import NeededResource, bookings_at_once, needed_resources
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.hours import Hours, Override
from comptoir.planning.rules.intervals import Interval


class Served(NamedTuple):
    """Starts that can be served, as columns: bookings that fit at once, and who and what could serve them."""

    starts: list[int]
    at_once: list[int]
    staff: list[tuple[StaffId, ...]]
    resources: list[tuple[ResourceId, ...]]


@dataclass(frozen=True, slots=True)
class Supply:
    """Staff and resources of an agenda, as far as an ask leaves a choice; None of `needed`: not on offer."""

    agenda: Agenda
    ask: Ask
    pools: Pools
    needed: list[NeededResource] | None

    @classmethod
    def of(cls, agenda: Agenda, ask: Ask) -> "Supply":
        return cls(agenda, ask, Pools.of(agenda), needed_resources(agenda, ask))

    @property
    def before(self) -> int:
        """Seconds held before a start."""
        return self.agenda.service.buffer_before * 60

    @property
    def behind(self) -> int:
        """Seconds held after an end."""
        return self.agenda.service.buffer_after * 60

    @property
    def knows_staff(self) -> bool:
        """Whether the staff member asked for, if any, can fill a role."""
        return self.ask.staff is None or self.pools.index(self.ask.staff) is not None

    def serve(self, starts: Sequence[int], length: int, opening: Opening) -> Served:
        """Those of sorted `starts` that can be served for `length` seconds, hours, closures and buffers included."""
        if self.needed is None or not self.knows_staff:
            return Served([], [], [], [])
        after = length + self.behind
        starts = list(compress(starts, inside(starts, opening.free, self.before, after)))
        service = self.agenda.service
        staff: list[tuple[StaffId, ...]] = [()] * len(starts)
        resources: list[tuple[ResourceId, ...]] = [()] * len(starts)
        limits: list[list[int]] = []
        if not service.roles and not service.resources:
            limits.append(self._alone(starts, after))
        if service.roles:
            by_staff, staff = self._by_staff(starts, after, opening)
            limits.append(by_staff)
        if service.resources:
            by_resources, resources = bookings_at_once(self.needed, starts, self.before, after)
            limits.append(by_resources)
        at_once = limits[0] if len(limits) == 1 else list(map(min, *limits))
        return Served(
            list(compress(starts, at_once)),
            list(compress(at_once, at_once)),
            list(compress(staff, at_once)),
            list(compress(resources, at_once)),
        )

    def staff_flags(self, starts: Sequence[int], after: int, opening: Opening) -> list[bytearray]:
        """For each member of the pools, which starts they are free for."""
        if not starts:
            return [bytearray() for _ in self.pools.members]
        period = (starts[0] - self.before, starts[-1] + after)
        open_flags: dict[Hours | tuple[str | None, tuple[Override, ...]], bytearray] = {}
        flags: list[bytearray] = []
        for person in self.pools.members:
            key = person.hours or (person.zone, person.overrides)
            if key not in open_flags:
                tidy = hours_at_work(person, self.agenda, opening.own, period)
                open_flags[key] = inside(starts, tidy, self.before, after)
            mine = bytearray(open_flags[key])
            strike(mine, starts, person.busy, self.before, after)
            flags.append(mine)
        return flags

    def own_busy(self) -> list[Interval]:
        """What blocks a service that is its own calendar: its bookings, and its sessions with their buffers."""
        return [
            *self.agenda.own_busy,
            *((one.start - self.before, one.end + self.behind) for one in self.agenda.sessions if not one.cancelled),
        ]

    def _alone(self, starts: Sequence[int], after: int) -> list[int]:
        flags = bytearray(b"\1" * len(starts))
        strike(flags, starts, self.own_busy(), self.before, after)
        return list(flags)

    def _by_staff(
        self, starts: Sequence[int], after: int, opening: Opening
    ) -> tuple[list[int], list[tuple[StaffId, ...]]]:
        if not self.pools.members:
            return [0] * len(starts), [()] * len(starts)
        wanted = None if self.ask.staff is None else self.pools.index(self.ask.staff)
        flags = self.staff_flags(starts, after, opening)
        if len(flags) == 1:
            # Most places are one person: no need to look rows up.
            most, staff = self._staff_row((1,), wanted)
            return [most * flag for flag in flags[0]], [staff] * len(starts)
        rows = list(zip(*flags, strict=True))
        known = {row: self._staff_row(row, wanted) for row in set(rows)}
        return by_column(map(known.__getitem__, rows))

    def _staff_row(self, free: tuple[int, ...], wanted: int | None) -> tuple[int, tuple[StaffId, ...]]:
        at_once = self.pools.at_once_of(free)
        if wanted is not None:
            at_once = min(at_once, free[wanted])
        return at_once, self.pools.free_ids(free)
