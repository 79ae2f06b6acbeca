"""Sessions in and out of the API."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.booking.http.booking_schema import AssignedResource, AssignedStaff, BookingOut
from comptoir.booking.http.slots import CalendarDate
from comptoir.platform.http.page import Search
from comptoir.platform.http.schema import In, Instant, Out, ShortText

Named = Annotated[str, StringConstraints(max_length=100)]
Seats = Annotated[int, Field(ge=1, le=100_000, strict=True)]


class SessionQuery(In):
    """Local dates of the organization, both included, at most 93; four weeks from today unless said otherwise."""

    service_id: UUID | None = None
    from_: Annotated[CalendarDate | None, Field(alias="from")] = None
    to: CalendarDate | None = None
    search: Search = ""


class SessionDateIn(In):
    """Without `endDate` it lasts as long as the service."""

    start_date: Instant
    end_date: Instant | None = None


class SessionIn(In):
    """One session (`startDate`), or a run of a course (`dates`), which can be sold whole.

    Without `capacity` it has as many seats as the service; `staffId` and `resourceIds` are ids or references.
    """

    service_id: UUID
    start_date: Instant | None = None
    end_date: Instant | None = None
    dates: Annotated[list[SessionDateIn], Field(min_length=1, max_length=200)] | None = None
    capacity: Seats | None = None
    title: ShortText | None = None
    staff_id: Named | None = None
    resource_ids: Annotated[list[Named], Field(max_length=50)] = []
    min_participants: Seats | None = None


class SessionPatch(In):
    """What is sent changes. Moved, it takes its bookings along; `staffId` is who gives it from now on."""

    capacity: Seats | None = None
    title: ShortText | None = None
    start_date: Instant | None = None
    end_date: Instant | None = None
    staff_id: Named | None = None
    min_participants: Seats | None = None


class SessionCancelIn(In):
    """The reason is told to everybody who booked."""

    reason: Annotated[str, StringConstraints(max_length=2000)] = ""


class GroupSessionOut(Out):
    """A session; one of the rolling schedule that nobody booked yet has no `id`."""

    id: UUID | None
    service_id: UUID
    service_name: str
    color: str | None
    title: str | None
    start_date: datetime
    end_date: datetime
    time_zone: str
    capacity: int
    taken: int
    remaining: int
    waiting: int
    min_participants: int | None
    decide_at: datetime | None
    status: Literal["open", "full", "cancelled", "kept"]
    run_id: UUID | None
    is_rolling: bool
    assigned_staff: list[AssignedStaff]
    assigned_resources: list[AssignedResource]
    cancellation_reason: str | None


class SessionsOut(Out):
    """Every session of the period; there is no second page."""

    items: list[GroupSessionOut]
    next_cursor: None = None


class SessionWithBookingsOut(GroupSessionOut):
    """A session with everybody who has, had or is offered a place in it."""

    bookings: list[BookingOut]
