"""What planning shows to the modules above it: values, events and refusals. No Django."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar, Literal
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.ids import ClosureId, LocationId, ResourceId, StaffId
from comptoir.kernel.refusal import Kind, Refusal
from comptoir.planning.rules.hours import Hours, Override
from comptoir.planning.rules.intervals import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPlan:
    """An active staff member and what their calendar holds; instants are epoch seconds."""

    id: StaffId
    reference: str | None
    name: str
    location: LocationId | None
    skills: frozenset[str]
    """Roles and skills."""
    hours: Hours | None
    """None: no hours of their own, the service's decide."""
    overrides: tuple[Override, ...]
    """The dates that replace their day's hours, for who has no weekly ones to replace as well."""
    zone: str
    priority: int
    last_chosen: int | None
    calendar: int
    busy: tuple[Interval, ...]
    """Allocations, time off, and what calendars elsewhere say, in any order."""
    allocated: tuple[Interval, ...]
    """Allocations alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePlan:
    """An active resource: one calendar and one list of busy intervals per unit."""

    id: ResourceId
    reference: str | None
    name: str
    location: LocationId | None
    type: str
    calendars: tuple[int, ...]
    busy: tuple[tuple[Interval, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyTime:
    """Time that a staff member's own calendar elsewhere holds. `source`: which one; None: not told apart."""

    staff: UUID
    source: UUID | None
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTwice:
    """Time of a staff member that a booking or session (`holder`) takes while their own calendar elsewhere is busy."""

    holder: UUID
    staff: UUID
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything planning knows about a period."""

    staff: tuple[StaffPlan, ...]
    resources: tuple[ResourcePlan, ...]
    closures: tuple[Interval, ...]
    own_busy: tuple[Interval, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupied:
    """How much of a period somebody or something is open and taken; `open_minutes` None: without hours to count."""

    id: UUID
    name: str
    open_minutes: int | None
    held_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedResource:
    """A resource as a service document names it."""

    reference: str
    name: str
    type: str
    units: int


@dataclass(frozen=True, slots=True)
class Named:
    """Ids behind the references of a service document, by the reference as written."""

    staff: Mapping[str, StaffId]
    resources: Mapping[str, ResourceId]


type Json = dict[str, Any]


type Change = Literal["created", "changed", "removed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffChanged(Event):
    """A staff member is new, different, or gone (removed or made inactive because of past work)."""

    name: ClassVar[str] = "planning.staff_changed.v1"
    staff: StaffId
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourceChanged(Event):
    """A resource is new, different, or gone (removed or made inactive because of past use)."""

    name: ClassVar[str] = "planning.resource_changed.v1"
    resource: ResourceId
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosureChanged(Event):
    """Days on which nothing takes place were added, moved or opened again."""

    name: ClassVar[str] = "planning.closure_changed.v1"
    closure: ClosureId
    change: Change


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysChanged(Event):
    """Public holidays close a location, or all of them, otherwise than before."""

    name: ClassVar[str] = "planning.holidays_changed.v1"
    location: LocationId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BusyElsewhereFreed(Event):
    """A staff member's calendar elsewhere holds less than before between `start` and `end`."""

    name: ClassVar[str] = "planning.busy_elsewhere_freed.v1"
    staff: StaffId
    start: datetime
    end: datetime


@dataclass(eq=False)
class ClosureIsHoliday(Refusal):
    """A public holiday is not moved or renamed; it can be excepted."""

    code: ClassVar[str] = "planning.closure_is_holiday"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class OtherLocation(Refusal):
    """It belongs to another location than the caller does."""

    code: ClassVar[str] = "planning.other_location"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class InUse(Refusal):
    """Bookings now or to come hold the calendar; `count` of them, the last one ends at `until`."""

    code: ClassVar[str] = "planning.in_use"
    kind: ClassVar[Kind] = Kind.CONFLICT
    count: int
    until: datetime


@dataclass(eq=False)
class UnitsInUse(Refusal):
    """Bookings to come hold units that would go; `minimum` units have to stay."""

    code: ClassVar[str] = "planning.units_in_use"
    kind: ClassVar[Kind] = Kind.CONFLICT
    units: int
    minimum: int
