"""Sessions of events and courses: made by their first booking, gone with their last."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from django.db import connection
from django.db.models import F

from comptoir.booking.models import Booking, Service, Session
from comptoir.booking.rules.agenda import ServiceNeeds
from comptoir.booking.rules.allocate import Allocation
from comptoir.booking.rules.participants import seats_of
from comptoir.kernel.ids import new_id
from comptoir.planning.public import allocate, release


def open_session(
    service: Service,
    needs: ServiceNeeds,
    wanted: Allocation,
    *,
    calendars: list[int],
    staff: list[dict[str, Any]],
    resources: list[dict[str, Any]],
    seats: int,
) -> UUID | None:
    """Make the session that `wanted` starts, with its first seats taken; None: somebody was faster."""
    session = new_id()
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO booking_session (id, organization_id, service_id, starts_at, ends_at, capacity, taken, "
            "assigned_staff, assigned_resources, is_rolling, title, cancellation_reason, created_at) "
            "VALUES (%s, app_organization(), %s, %s, %s, %s, %s, '[]', '[]', true, '', '', now()) "
            "ON CONFLICT DO NOTHING",
            [
                session,
                service.id,
                datetime.fromtimestamp(wanted.start, UTC),
                datetime.fromtimestamp(wanted.end, UTC),
                seats_of(needs),
                seats,
            ],
        )
        if cursor.rowcount == 0:
            return None
    if not allocate(holder=session, calendars=calendars, start=wanted.held_start, end=wanted.held_end):
        Session.objects.filter(pk=session).delete()
        return None
    if staff or resources:
        Session.objects.filter(pk=session).update(assigned_staff=staff, assigned_resources=resources)
    return session


def take_seats(session: UUID, seats: int, *, capacity: int) -> bool:
    """Take seats of a session; False: its service's `capacity` has not so many left, or the session is gone."""
    left = Session.objects.filter(pk=session, taken__lte=capacity - seats)
    return left.update(taken=F("taken") + seats, capacity=capacity) == 1


def give_seats_back(booking: Booking) -> None:
    """Return a cancelled booking's seats; a rolling session without any booking gives its calendars back too."""
    if booking.session_id is None:
        return
    Session.objects.filter(pk=booking.session_id).update(taken=F("taken") - booking.participants)
    if Session.objects.filter(pk=booking.session_id, taken=0, is_rolling=True).delete()[0]:
        release(booking.session_id)
