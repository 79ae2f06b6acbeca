"""Calendars elsewhere follow bookings, in organizations that have one connected."""

from uuid import UUID

from comptoir.calendars.jobs import queue_writing
from comptoir.calendars.services.follow_booking import follow_booking
from comptoir.platform.events import Recorded, on_any

_CONNECTED = "EXISTS (SELECT FROM calendars_connection WHERE organization_id = app_organization())"


@on_any("calendars.follow_bookings", wanted=_CONNECTED)
def follow(event: Recorded) -> None:
    """Whatever happens to a booking shows where its people keep their calendars."""
    booking = event.payload.get("booking")
    if event.name.startswith("booking.") and booking:
        for connection in sorted(follow_booking(UUID(booking), now=event.at)):
            queue_writing(connection)
