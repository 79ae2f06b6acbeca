"""Rooms follow their bookings, and bookings say where they are held."""

from comptoir.booking.contracts import (
    BookingAmended,
    BookingCancelled,
    BookingConfirmed,
    BookingEvent,
    BookingRescheduled,
)
from comptoir.booking.public import booking_by_video, register_meetings
from comptoir.meetings.jobs import queue_room
from comptoir.meetings.services.find_meetings import find_meetings
from comptoir.meetings.services.make_room import end_room
from comptoir.meetings.services.want_room import room_of, want_room
from comptoir.platform.events import on
from comptoir.platform.room_changes import renew_tickets

register_meetings(find_meetings)


def make_room_for(event: BookingEvent) -> None:
    """A confirmed booking by video has a room."""
    booking = booking_by_video(event.booking)
    if booking is not None and booking.id == event.booking:
        room = want_room(booking, now=event.at)
        if room is not None:
            queue_room(room)


on(BookingConfirmed, "meetings.make_room")(make_room_for)


@on(BookingAmended, "meetings.follow_kind")
def follow_kind(event: BookingAmended) -> None:
    """Who meets another way than was agreed first has a room then, or no more; a guest who is left out leaves."""
    if booking_by_video(event.booking) is not None:
        make_room_for(event)
        if "guestEmails" in event.fields:
            _call_back(event)
    elif gone := end_room(event.booking, now=event.at):
        queue_room(gone)


@on(BookingRescheduled, "meetings.move_room")
def move_room(event: BookingRescheduled) -> None:
    """The room of the time before is not needed; the booking that took its place has one of its own."""
    if gone := end_room(event.previous, now=event.at):
        queue_room(gone)
    make_room_for(event)
    _call_back(event)


@on(BookingCancelled, "meetings.close_room")
def close_room_of(event: BookingCancelled) -> None:
    """Nobody comes any more."""
    if gone := end_room(event.booking, now=event.at):
        queue_room(gone)
    _call_back(event)


def _call_back(event: BookingEvent) -> None:
    """Who is in the room is told; also when nobody came to write the room down yet."""
    booking = booking_by_video(event.booking)
    if booking is not None:
        renew_tickets(room_of(booking))
