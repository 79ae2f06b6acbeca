"""Seats of sessions: taken and given back; a rolling session goes with its last booking."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import F

from comptoir.booking.contracts import SessionEvent
from comptoir.booking.models import Booking, Session
from comptoir.kernel.ids import OrganizationId, ServiceId, SessionId
from comptoir.planning.public import release


def take_seats(session: UUID, seats: int, *, capacity: int | None) -> bool:
    """Take seats of a session; False: it has not so many left, or it is cancelled or gone.

    `capacity` is what its service says now; None: the session keeps its own.
    """
    rows = Session.objects.filter(pk=session, cancelled_at=None)
    if capacity is None:
        return rows.filter(taken__lte=F("capacity") - seats).update(taken=F("taken") + seats) == 1
    # Somebody may have given it seats of its own since it was looked at.
    rolling = rows.filter(is_rolling=True, taken__lte=capacity - seats)
    return rolling.update(taken=F("taken") + seats, capacity=capacity) == 1


def give_seats_back(booking: Booking) -> None:
    """Return a cancelled booking's seats; a rolling session without any booking gives its calendars back too."""
    if booking.session_id is None:
        return
    Session.objects.filter(pk=booking.session_id).update(taken=F("taken") - booking.participants)
    if Session.objects.filter(pk=booking.session_id, taken=0, is_rolling=True, cancelled_at=None).delete()[0]:
        release(booking.session_id)


def event_of_session[E: SessionEvent](kind: type[E], row: Session, now: datetime, **more: Any) -> E:
    """An event about a session as it stands."""
    return kind(
        organization=OrganizationId(row.organization_id),
        at=now,
        session=SessionId(row.id),
        service=ServiceId(row.service_id),
        start=row.starts_at,
        end=row.ends_at,
        **more,
    )
