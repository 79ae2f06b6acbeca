"""Rooms still to come follow the settings: another provider, other times, or a mended key."""

from datetime import datetime

from comptoir.booking.public import booking_by_video
from comptoir.meetings.models import Room, RoomState
from comptoir.meetings.services.want_room import want_room


def renew_rooms(*, now: datetime) -> list[Room]:
    """Rooms that are wanted anew; those that failed are among them."""
    waiting = Room.objects.filter(closes_at__gt=now).exclude(state=RoomState.CLOSED).order_by("opens_at", "id")
    renewed = []
    for row in list(waiting[:5000]):
        booking = booking_by_video(row.booking_id)
        if booking is None or booking.id != row.booking_id:
            continue
        if row.state == RoomState.FAILED:
            row.state = RoomState.CLOSED
            row.save(update_fields=["state"])
        room = want_room(booking, now=now)
        if room is not None and (room.state, room.opens_at) != (row.state, row.opens_at):
            renewed.append(room)
    return renewed
