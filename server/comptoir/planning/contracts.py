"""What planning shows to the modules above it: values and refusals. No Django."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from comptoir.kernel.ids import ResourceId, StaffId
from comptoir.planning.rules.hours import Hours
from comptoir.planning.rules.intervals import Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPlan:
    """An active staff member and what their calendar holds; instants are epoch seconds."""

    id: StaffId
    reference: str | None
    name: str
    skills: frozenset[str]
    """Roles and skills."""
    hours: Hours | None
    """None: no hours of their own, the service's decide."""
    zone: str
    priority: int
    last_chosen: int | None
    calendar: int
    busy: tuple[Interval, ...]
    """Allocations and time off, in any order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResourcePlan:
    """An active resource: one calendar and one list of busy intervals per unit."""

    id: ResourceId
    reference: str | None
    name: str
    type: str
    calendars: tuple[int, ...]
    busy: tuple[tuple[Interval, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything planning knows about a period."""

    staff: tuple[StaffPlan, ...]
    resources: tuple[ResourcePlan, ...]
    closures: tuple[Interval, ...]
    own_busy: tuple[Interval, ...]


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
