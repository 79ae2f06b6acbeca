"""Where bookings are held, for pages and mails that show many: two statements for all of them."""

from collections.abc import Sequence
from datetime import datetime
from typing import Literal
from uuid import UUID

from comptoir.booking.contracts import Audience, BookingSeen, MeetingSeen
from comptoir.identity.public import organization_profile
from comptoir.meetings.models import Room, RoomState
from comptoir.meetings.queries import rooms_of
from comptoir.meetings.rules.settings import Meeting
from comptoir.meetings.rules.window import window_of
from comptoir.meetings.services.people import guest_url, host_url, invited_urls
from comptoir.meetings.services.settings import meeting_settings
from comptoir.platform.http.sentences import sentence

HELD = frozenset({"confirmed", "completed", "no-show"})
"""Of a booking that stands; a room is nobody's business before or without that."""
FAILED = "meetings.room_failed"


def find_meetings(bookings: Sequence[BookingSeen], audience: Audience, now: datetime) -> dict[UUID, MeetingSeen]:
    """Each booking's meeting, with the personal link of whoever asks; none for what is not confirmed."""
    held = [booking for booking in bookings if booking.status in HELD]
    if not held:
        return {}
    settings = meeting_settings()
    rooms = rooms_of([booking.id for booking in held])
    return {booking.id: _seen(booking, rooms.get(booking.id), settings, audience, now) for booking in held}


def _seen(booking: BookingSeen, room: Room | None, settings: Meeting, audience: Audience, now: datetime) -> MeetingSeen:
    window = window_of(
        booking.start, booking.end, early_minutes=settings.early_minutes, late_minutes=settings.late_minutes
    )
    state: Literal["soon", "open", "over", "failed"] = window.at(now)
    note = None
    if state != "over" and room is not None and room.state == RoomState.FAILED:
        language = organization_profile().locale if audience == "host" else booking.locale
        state, note = "failed", sentence(FAILED, {}, language)
    if audience == "invited":
        url, invited = None, {} if booking.link else invited_urls(booking)
    else:
        url, invited = booking.link or (host_url(booking) if audience == "host" else guest_url(booking)), {}
    return MeetingSeen(state=state, url=url, opens_at=window.opens, closes_at=window.closes, note=note, invited=invited)
