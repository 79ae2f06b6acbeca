"""Rooms at their providers: made, and taken away, between transactions."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.meetings.adapters.chosen import provider_of
from comptoir.meetings.adapters.provider import Place, Provider, Refused, Unreachable
from comptoir.meetings.models import Room, RoomState
from comptoir.meetings.queries import locked_room, rooms_of
from comptoir.meetings.rules.settings import Meeting, allowed_captures
from comptoir.meetings.services.note_presence import end_all_presence
from comptoir.meetings.services.settings import meeting_settings
from comptoir.meetings.services.want_room import signalling_room
from comptoir.platform.room_changes import renew_tickets
from comptoir.platform.tenancy import organization_scope

_TO_MAKE = {RoomState.WANTED, RoomState.FAILED}


def place_of(room: Room, settings: Meeting) -> Place:
    """A room as its provider knows it."""
    return Place(room.name, room.url, room.opens_at, room.closes_at, allowed_captures(settings))


def make_room(organization: OrganizationId, booking: UUID, *, now: datetime) -> None:
    """Ask the provider for the room; what it said is written down, a failure too. A repeat makes the same room.

    Raises:
        Unreachable: it is to be tried again.
    """
    with organization_scope(organization):
        room = rooms_of([booking]).get(booking)
        if room is None or room.state not in _TO_MAKE:
            return
        settings = meeting_settings()
        provider, place = provider_of(settings, room.provider), place_of(room, settings)
    try:
        url, error, again = provider.create(place), "", None
    except Refused as refusal:
        url, error, again = "", str(refusal), None
    except Unreachable as failure:
        url, error, again = "", str(failure), failure
    with organization_scope(organization):
        _note(booking, place, url, error, now)
    if again is not None:
        raise again


def _note(booking: UUID, asked: Place, url: str, error: str, now: datetime) -> None:
    room = locked_room(booking)
    # Moved or closed meanwhile: whoever did that has a job of its own.
    if room is None or room.state not in _TO_MAKE or room.opens_at != asked.opens:
        return
    room.state = RoomState.FAILED if error else RoomState.READY
    room.url, room.error, room.attempts, room.updated_at = url, error[:500], room.attempts + 1, now
    room.save()


def close_room(organization: OrganizationId, booking: UUID, *, now: datetime) -> datetime | None:
    """Take a room away whose time is over; when it is not, the moment at which it is. A repeat is a no-op.

    Raises:
        Unreachable: it is to be tried again.
    """
    taken: tuple[Provider, Place] | None = None
    with organization_scope(organization):
        room = locked_room(booking)
        if room is None or room.state == RoomState.CLOSED:
            return None
        if room.closes_at > now:
            return room.closes_at
        if not _is_shared(room):
            settings = meeting_settings()
            taken = provider_of(settings, room.provider), place_of(room, settings)
    if taken is not None:
        provider, place = taken
        try:
            provider.delete(place)
        except Refused as refusal:
            _close(organization, booking, now, str(refusal))
            return None
    _close(organization, booking, now, "")
    return None


def end_room(booking: UUID, *, now: datetime) -> Room | None:
    """Its time is over now: the booking was cancelled, or went elsewhere. Who is there is asked to go or follow, and a
    job takes the room away."""
    room = locked_room(booking)
    if room is None or room.state == RoomState.CLOSED:
        return None
    room.opens_at, room.closes_at = min(room.opens_at, now - (room.closes_at - room.opens_at)), now
    room.updated_at = now
    room.save()
    renew_tickets(signalling_room(room.organization_id, room.name))
    return room


def _close(organization: OrganizationId, booking: UUID, now: datetime, error: str) -> None:
    with organization_scope(organization):
        room = locked_room(booking)
        if room is not None and room.closes_at <= now:
            room.state, room.error, room.updated_at = RoomState.CLOSED, error[:500], now
            room.save()
            end_all_presence(booking, at=room.closes_at)


def _is_shared(room: Room) -> bool:
    """Others of the same session may still be there."""
    others = Room.objects.filter(name=room.name, closes_at__gt=room.closes_at)
    return others.exclude(pk=room.pk).exclude(state=RoomState.CLOSED).exists()
