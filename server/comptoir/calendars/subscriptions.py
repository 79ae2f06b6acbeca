"""Calendars elsewhere follow bookings and sessions, in organizations that have one connected."""

from uuid import UUID

from comptoir.calendars.jobs import queue_writing
from comptoir.calendars.services.follow_agenda import follow_booking, follow_session
from comptoir.platform.events import Recorded, on_any

_CONNECTED = "EXISTS (SELECT FROM calendars_connection WHERE organization_id = app_organization())"


@on_any("calendars.follow_bookings", wanted=_CONNECTED)
def follow(event: Recorded) -> None:
    """Whatever happens to a booking or session shows where its people keep their calendars."""
    for connection in sorted(_followed(event)):
        queue_writing(connection)


def _followed(event: Recorded) -> set[UUID]:
    told = event.payload
    if event.name.startswith("booking.") and told.get("booking"):
        before = told.get("previous")
        return follow_booking(UUID(told["booking"]), before=UUID(before) if before else None, now=event.at)
    if event.name.startswith("session.") and told.get("session"):
        return follow_session(UUID(told["session"]), now=event.at)
    return set()
