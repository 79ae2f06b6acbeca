"""The one place that says whether a start can be served; offers and acceptances both ask here."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from typing import NamedTuple

from comptoir.booking.rules.agenda import Agenda, Ask
from comptoir.booking.rules.fitting import inside, strike
from comptoir.booking.rules.opening import Opening, staff_hours
from comptoir.booking.rules.pools import Pools
from comptoir.booking.rules.units import NeededResource, bookings_at_once, needed_resources
from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.hours import Hours, open_between
from comptoir.planning.rules.intervals import Interval, merge


class Served(NamedTuple):
    """A start that can be served: bookings that fit at once, and who and what could serve them."""

    start: int
    at_once: int
    staff: tuple[StaffId, ...]
    resources: tuple[ResourceId, ...]


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

    def serve(self, starts: Sequence[int], length: int, opening: Opening) -> list[Served]:
        """Those of sorted `starts` that can be served for `length` seconds, hours, closures and buffers included."""
        if self.needed is None or not self.knows_staff:
            return []
        after = length + self.behind
        starts = list(compress(starts, inside(starts, opening.free, self.before, after)))
        service = self.agenda.service
        if not service.roles and not service.resources:
            return self._serve_alone(starts, after)
        at_once: Sequence[int]
        staff: Sequence[tuple[StaffId, ...]] | repeat[tuple[StaffId, ...]] = repeat(())
        resources: Sequence[tuple[ResourceId, ...]] | repeat[tuple[ResourceId, ...]] = repeat(())
        limits: list[Sequence[int]] = []
        if service.roles:
            rows = self._staff_rows(starts, after, opening)
            limits.append([row[0] for row in rows])
            staff = [row[1] for row in rows]
        if service.resources:
            found = bookings_at_once(self.needed, starts, self.before, after)
            limits.append([row[0] for row in found])
            resources = [row[1] for row in found]
        at_once = limits[0] if len(limits) == 1 else list(map(min, *limits))
        return [Served(*row) for row in zip(starts, at_once, staff, resources, strict=False) if row[1] > 0]

    def staff_flags(self, starts: Sequence[int], after: int, opening: Opening) -> list[bytearray]:
        """For each member of the pools, which starts they are free for."""
        if not starts:
            return [bytearray() for _ in self.pools.members]
        period = (starts[0] - self.before, starts[-1] + after)
        open_flags: dict[Hours | str, bytearray] = {}
        flags: list[bytearray] = []
        for person in self.pools.members:
            key = person.hours or person.zone or ""
            if key not in open_flags:
                hours = open_between(staff_hours(person, self.agenda.service), *period)
                tidy = hours if person.hours else merge(hours + opening.own)
                open_flags[key] = inside(starts, tidy, self.before, after)
            mine = bytearray(open_flags[key])
            strike(mine, starts, person.busy, self.before, after)
            flags.append(mine)
        return flags

    def own_busy(self) -> list[Interval]:
        """What blocks a service that is its own calendar: its bookings, and its sessions with their buffers."""
        return [
            *self.agenda.own_busy,
            *((one.start - self.before, one.end + self.behind) for one in self.agenda.sessions),
        ]

    def _serve_alone(self, starts: Sequence[int], after: int) -> list[Served]:
        flags = bytearray(b"\1" * len(starts))
        strike(flags, starts, self.own_busy(), self.before, after)
        return [Served(start, 1, (), ()) for start in compress(starts, flags)]

    def _staff_rows(self, starts: Sequence[int], after: int, opening: Opening) -> list[tuple[int, tuple[StaffId, ...]]]:
        if not self.pools.members:
            return [(0, ())] * len(starts)
        wanted = None if self.ask.staff is None else self.pools.index(self.ask.staff)
        known: dict[tuple[int, ...], tuple[int, tuple[StaffId, ...]]] = {}
        rows: list[tuple[int, tuple[StaffId, ...]]] = []
        for free in zip(*self.staff_flags(starts, after, opening), strict=True):
            if free not in known:
                known[free] = self._staff_row(free, wanted)
            rows.append(known[free])
        return rows

    def _staff_row(self, free: tuple[int, ...], wanted: int | None) -> tuple[int, tuple[StaffId, ...]]:
        at_once = self.pools.at_once(mask_of(free))
        if wanted is not None:
            at_once = min(at_once, free[wanted])
        return at_once, self.pools.free_ids(free)


def mask_of(flags: Sequence[int]) -> int:
    """Flags as a bit mask, the first flag in the lowest bit."""
    return sum(1 << i for i, flag in enumerate(flags) if flag)
