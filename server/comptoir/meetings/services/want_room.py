"""A booking by video wants a room; a job makes it, so that no provider keeps anybody waiting."""

from datetime import datetime
from hashlib import sha256
from uuid import UUID

from comptoir.booking.contracts import BookingSeen
from comptoir.booking.public import first_booking
from comptoir.meetings.models import Room, RoomState
from comptoir.meetings.queries import locked_room
from comptoir.meetings.rules.window import window_of
from comptoir.meetings.services.find_meetings import HELD
from comptoir.meetings.services.settings import meeting_settings
from comptoir.platform.crypto import sign
from comptoir.platform.room_changes import renew_tickets


def room_key(booking: BookingSeen) -> UUID:
    """Whom one is in a room with: everybody of the session, or of the booking, however often it was moved."""
    return booking.session or first_booking(booking.id)


def signalling_room(organization: UUID, name: str) -> str:
    """What the signalling calls the room of that name."""
    return f"{organization.hex}.{name}"


def room_of(booking: BookingSeen) -> str:
    """Where the signalling brings the people of a booking together."""
    return signalling_room(booking.organization, _name(room_key(booking)))


def want_room(booking: BookingSeen, *, now: datetime) -> Room | None:
    """The room of a booking that stands, with the times it has now; None when it needs none.

    What has changed since it was made makes it wanted anew.
    """
    if booking.status not in HELD or booking.link:
        return None
    settings = meeting_settings()
    window = window_of(
        booking.start, booking.end, early_minutes=settings.early_minutes, late_minutes=settings.late_minutes
    )
    room = locked_room(booking.id) or Room(
        booking_id=booking.id, created_at=now, state=RoomState.CLOSED, name=_name(room_key(booking))
    )
    same = (room.provider, room.opens_at, room.closes_at) == (settings.provider, window.opens, window.closes)
    if same and room.state != RoomState.CLOSED:
        return room
    is_known = room.state != RoomState.CLOSED
    room.provider, room.opens_at, room.closes_at = settings.provider, window.opens, window.closes
    # People who meet browser to browser need nothing made for them.
    room.state = RoomState.READY if settings.provider == "builtin" else RoomState.WANTED
    room.url, room.error, room.attempts, room.updated_at = "", "", 0, now
    room.save()
    if is_known:
        renew_tickets(signalling_room(booking.organization, room.name))
    return room


def _name(key: UUID) -> str:
    """Nobody guesses it, and a second try comes to the same one; lower case, as Jitsi writes names."""
    return "comptoir-" + sha256(sign({"room": key.hex}, purpose="meetings.name").encode()).hexdigest()[:24]
