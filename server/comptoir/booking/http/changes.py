"""Staff move bookings and change who comes."""

from typing import TYPE_CHECKING, Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from pydantic import Field, StrictBool, StringConstraints

from comptoir.booking.contracts import LimitReached, SeriesConflicts, SlotTaken, TransitionNotAllowed
from comptoir.booking.http.booking_schema import BookingOut, Override, Participant
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.services.change_participants import change_participants
from comptoir.booking.services.guest_link import guest_url
from comptoir.booking.services.meetings import all_for_staff
from comptoir.booking.services.reschedule_booking import Move, reschedule_booking
from comptoir.booking.services.reschedule_series import reschedule_series
from comptoir.booking.services.series_scope import Scope
from comptoir.platform.contracts import NotFound
from comptoir.platform.http.schema import In, Instant

if TYPE_CHECKING:
    from comptoir.booking.models import Booking

routes = OwnRoutes("bookings")


class RescheduleIn(In):
    """Without `endDate` it lasts as long as before; without `staffId` the same people come if they are free.

    `scope` says which bookings of a series move along by the same time of day.
    """

    start_date: Instant
    end_date: Instant | None = None
    staff_id: Annotated[str, StringConstraints(max_length=100)] | None = None
    resource_ids: Annotated[list[Annotated[str, StringConstraints(max_length=100)]], Field(max_length=50)] = []
    scope: Scope = Scope.THIS
    override: Override | None = None
    notify: StrictBool = True
    """Whether the client and their guests are told by mail."""


@routes.post(
    "/bookings/{booking_id}/reschedule",
    status=200,
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, SlotTaken, SeriesConflicts, LimitReached, TransitionNotAllowed),
)
def reschedule(request: HttpRequest, booking_id: UUID, data: RescheduleIn) -> dict[str, Any]:
    """Move a booking; answers the new one, which has its payments, people and notes. The old one is `rescheduled`.

    With `scope` "following" or "all" the dates of its series move along, all or none of them: 409
    `booking.series_conflicts` names those that cannot.
    """
    move = Move(
        start=data.start_date,
        end=data.end_date,
        staff=data.staff_id,
        resources=tuple(data.resource_ids),
        override=data.override.reason if data.override else "",
        quiet=not data.notify,
    )
    now = request.now  # type: ignore[attr-defined]
    if data.scope is Scope.THIS:
        return shown(request, reschedule_booking(booking_id, move, now=now))
    moved = reschedule_series(booking_id, move, data.scope, now=now)
    return shown(request, next(row for row in moved if row.rescheduled_from_id == booking_id))


class ParticipantsIn(In):
    """Without `participantDetails` those that are known stay; the last ones leave first."""

    participants: Annotated[int, Field(ge=1, le=1_000_000, strict=True)]
    participant_details: Annotated[list[Participant] | None, Field(max_length=1000)] = None


class StaffParticipantsIn(ParticipantsIn):
    notify: StrictBool = True
    """Whether the client and their guests are told by mail."""


@routes.patch(
    "/bookings/{booking_id}/participants",
    permission="booking.manage",
    response=BookingOut,
    refuses=(NotFound, SlotTaken, TransitionNotAllowed),
)
def change_booking_participants(request: HttpRequest, booking_id: UUID, data: StaffParticipantsIn) -> dict[str, Any]:
    """Change who comes; seats and price follow, and what was paid above the new price is given back."""
    row = change_participants(
        booking_id,
        data.participants,
        details=written_details(data.participant_details),
        notify=data.notify,
        now=request.now,  # type: ignore[attr-defined]
    )
    return shown(request, row)


def written_details(details: list[Participant] | None) -> list[dict[str, Any]] | None:
    """What is said of each participant, as it is stored."""
    if details is None:
        return None
    return [one.model_dump(by_alias=True, mode="json", exclude_none=True) for one in details]


def shown(request: HttpRequest, row: "Booking") -> dict[str, Any]:
    """A booking as staff see it, with the link its client has."""
    now = request.now  # type: ignore[attr-defined]
    return {**all_for_staff([row], now=now)[0], "manageUrl": guest_url(row)}
