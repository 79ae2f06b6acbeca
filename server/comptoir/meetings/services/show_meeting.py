"""A booking's meeting as staff see it: the links, who came, and what went wrong."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.public import booking_by_video
from comptoir.meetings.queries import consents_of, has_transcript, presence_of, rooms_of
from comptoir.meetings.services.captures import list_captures
from comptoir.meetings.services.find_meetings import find_meetings
from comptoir.meetings.services.people import guest_urls, invited_urls
from comptoir.meetings.services.settings import meeting_settings
from comptoir.platform.contracts import NotFound


def show_meeting(booking_id: UUID, *, now: datetime) -> dict[str, Any]:
    """All of it.

    Raises:
        NotFound: there is no such booking, it is not by video, or it is not confirmed.
    """
    booking = booking_by_video(booking_id)
    meeting = find_meetings([booking], "host", now).get(booking.id) if booking else None
    if booking is None or meeting is None:
        raise NotFound
    room = rooms_of([booking.id]).get(booking.id)
    return {
        "bookingId": booking.id,
        "provider": room.provider if room else meeting_settings().provider,
        "state": meeting.state,
        "note": meeting.note,
        "error": (room.error or None) if room else None,
        "opensAt": meeting.opens_at,
        "closesAt": meeting.closes_at,
        "hostUrl": meeting.url,
        "guestUrls": [booking.link] if booking.link else guest_urls(booking),
        "invited": []
        if booking.link
        else [{"email": address, "url": url} for address, url in invited_urls(booking).items()],
        "presence": [
            {"name": one.name, "role": one.role, "joinedAt": one.joined_at, "leftAt": one.left_at}
            for one in presence_of(booking.id)
        ],
        "consents": [
            {
                "name": one.name,
                "role": one.role,
                "purpose": one.purpose,
                "givenAt": one.given_at,
                "withdrawnAt": one.withdrawn_at,
            }
            for one in consents_of(booking.id)
        ],
        "hasTranscript": has_transcript(booking.id),
        "captures": list_captures(booking.id),
    }
