"""What slots are made of: plain frozen values, all times in epoch seconds, all intervals half-open.

The loader fills an `Agenda` for a period; every rule reads it and nothing else.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.hours import Hours, Override, Range, Weekly
from comptoir.planning.rules.intervals import Interval


class ServiceType(StrEnum):
    """What a service is; decides how seats, durations and prices count."""

    APPOINTMENT = "appointment"
    EVENT = "event"
    RENTAL = "rental"
    COURSE = "course"
    TABLE = "table"
    ROOM = "room"
    CUSTOM = "custom"

    @property
    def has_sessions(self) -> bool:
        """Seats are shared among bookings."""
        return self in {ServiceType.EVENT, ServiceType.COURSE}

    @property
    def has_units(self) -> bool:
        """A booking is a whole number of durations."""
        return self in {ServiceType.RENTAL, ServiceType.ROOM}


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """What `specialAvailability` says of one date: spans that open it, spans that close it."""

    day: int
    opens: tuple[Range, ...] = ()
    closes: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """`count` different people with `role`, or of `specific` (ids or references in lower case) when it names any."""

    role: str
    count: int = 1
    specific: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ResourceNeed:
    """`quantity` units of the resource with this lower-case id or reference; `alternative` to the others so marked."""

    resource: str
    quantity: int = 1
    alternative: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceNeeds:
    """What a service asks for; durations and buffers in minutes."""

    type: ServiceType
    zone: str
    duration: int
    max_duration: int | None = None
    other_durations: tuple[int, ...] = ()
    """Lengths offered beside `duration`."""
    slot_step: int | None = None
    buffer_before: int = 0
    buffer_after: int = 0
    min_participants: int | None = None
    max_participants: int | None = None
    weekly: Weekly | None = None
    """None: the staff's or the location's hours decide."""
    special: tuple[SpecialDay, ...] = ()
    roles: tuple[RoleNeed, ...] = ()
    resources: tuple[ResourceNeed, ...] = ()
    sold_whole: bool = False
    """A course that is only sold whole: what nobody planned is not offered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffCalendar:
    """One active staff member; `busy` unites allocations, time off and other calendars, in any order."""

    id: StaffId
    reference: str | None = None
    skills: frozenset[str] = frozenset()
    """Roles and skills."""
    hours: Hours | None = None
    """None: no hours of their own."""
    overrides: tuple[Override, ...] = ()
    """The dates they work otherwise when `hours` is None; their `hours` hold their own."""
    zone: str | None = None
    """Where default hours are counted when `hours` is None; None: in the service's zone."""
    busy: tuple[Interval, ...] = ()
    allocated: tuple[Interval, ...] | None = None
    """What of `busy` are bookings, which stand even where staff set rules aside; None: all of it."""
    priority: int = 0
    """Lower comes first."""
    last_chosen: int | None = None
    """When they last got a booking, in any unit that orders, for taking turns."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceCalendar:
    """One active resource; `busy` has one tuple of intervals per unit, so its length is the number of units."""

    id: ResourceId
    reference: str | None = None
    busy: tuple[tuple[Interval, ...], ...] = ((),)


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """An event or course at a time, with the seats its bookings took."""

    start: int
    end: int
    taken: int
    staff: tuple[StaffId, ...] = ()
    resources: tuple[ResourceId, ...] = ()
    capacity: int | None = None
    """Seats of its own; None: as many as the service says, which may change."""
    cancelled: bool = False
    """It will not take place, nor does the rolling schedule offer its start again."""
    alone: bool = True
    """It can be booked by itself; False: only with the course it belongs to, from that one's beginning."""


class FullSpan(NamedTuple):
    """A local day, week or month [start, end) whose bookings reached the service's `limit`."""

    start: int
    end: int
    limit: int
    period: str


type Vetoes = Callable[[Sequence[Interval]], Collection[Interval]]
"""Which of these spans may not be booked."""


@dataclass(frozen=True, slots=True)
class Window:
    """Starts that can be booked now: earliest <= start <= latest."""

    earliest: int
    latest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """All that decides about slots of one service in a period."""

    service: ServiceNeeds
    now: int
    window: Window
    location_hours: Hours | None = None
    closures: tuple[Interval, ...] = ()
    staff: tuple[StaffCalendar, ...] = ()
    resources: tuple[ResourceCalendar, ...] = ()
    sessions: tuple[Session, ...] = ()
    own_busy: tuple[Interval, ...] = ()
    """The service's own calendar; it counts when the service needs neither staff nor resources."""
    full: tuple[FullSpan, ...] = ()
    """Spans whose starts are not offered, however free everybody is."""
    vetoes: Vetoes | None = None
    """Plugins that judge times; None: there are none."""
    price_from: Callable[[int, int], int] | int = 0
    """Minor units: a constant, or of (start, end)."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What someone wants; `duration` in minutes, None for the service's own; participants None for the fewest."""

    participants: int | None = None
    duration: int | None = None
    staff: StaffId | None = None
    resources: tuple[ResourceId, ...] = ()


ANYTHING = Ask()


class Slot(NamedTuple):
    """One offer: it can be booked as it stands, by `allocate` with the same agenda and ask."""

    start: int
    end: int
    remaining: int
    """Seats of a session; for other types, bookings that fit at once."""
    staff_ids: tuple[StaffId, ...]
    resource_ids: tuple[ResourceId, ...]
    price_from: int
