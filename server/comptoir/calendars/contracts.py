"""What calendars shows of itself: values, events and refusals. No Django."""

from dataclasses import dataclass
from typing import ClassVar, Literal
from uuid import UUID

from comptoir.kernel.event import Event
from comptoir.kernel.ids import StaffId
from comptoir.kernel.refusal import Kind, Refusal

type Whose = Literal["staff", "client", "resource"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose calendar it is."""

    kind: Whose
    id: UUID


@dataclass(eq=False)
class NotYourCalendar(Refusal):
    """The calendar is somebody else's, and the caller sees their own only."""

    code: ClassVar[str] = "calendars.not_yours"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class NoStaffMember(Refusal):
    """A calendar is connected for a staff member, and none was named."""

    code: ClassVar[str] = "calendars.no_staff_member"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class ProviderNotSet(Refusal):
    """The installation has no client id and secret of this provider."""

    code: ClassVar[str] = "calendars.provider_not_set"
    kind: ClassVar[Kind] = Kind.CONFLICT
    provider: str


@dataclass(eq=False)
class PermissionRefused(Refusal):
    """The provider gives nothing for what the person came back with: no permission, too old, or used before."""

    code: ClassVar[str] = "calendars.permission_refused"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class ProviderUnreachable(Refusal):
    """The provider did not answer, so that nothing is connected."""

    code: ClassVar[str] = "calendars.provider_unreachable"
    kind: ClassVar[Kind] = Kind.UNAVAILABLE


@dataclass(eq=False)
class TooManyConnections(Refusal):
    code: ClassVar[str] = "calendars.too_many_connections"
    kind: ClassVar[Kind] = Kind.CONFLICT
    maximum: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarConnectionLost(Event):
    """A calendar elsewhere does not let us in any more; what it held is kept until it is connected again or removed."""

    name: ClassVar[str] = "calendars.connection_lost.v1"
    connection: UUID
    staff: StaffId
    provider: str
