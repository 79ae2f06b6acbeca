"""Who may be in a provider's room, and whether all of them agree to what is made of it."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet

from comptoir.booking.contracts import BookingSeen
from comptoir.meetings.models import ON, Capture, CaptureState, Consent, Entrance, Room
from comptoir.meetings.rules.settings import CLOUD, Meeting, allowed_captures
from comptoir.meetings.services.room_link import Bearer

_STILL = (*ON, CaptureState.STOPPING)


def lock_room(name: str) -> None:
    """Nobody comes in, and nothing begins, until the transaction ends; bookings of one session share a room."""
    list(Room.objects.select_for_update().filter(name=name).order_by("id").values_list("id"))


def must_agree(room: str, person: str) -> list[str]:
    """What is being made of the call, or could be at any moment, and they have not agreed to."""
    running = set(Capture.objects.filter(room=room, state__in=_STILL).values_list("purpose", flat=True))
    started_there = {one for may in _entrances(room).values_list("may", flat=True) for one in may}
    return sorted((running | started_there) - agreed(room, person))


def note_entrance(bearer: Bearer, booking: BookingSeen, settings: Meeting, room: str, *, now: datetime) -> None:
    """They get the room's address: whatever begins from now on needs their consent too."""
    may = _may_start(bearer, settings, room)
    known = Entrance.objects.filter(room=room, person=bearer.person).first()
    if known is None:
        Entrance.objects.create(
            booking_id=booking.id,
            room=room,
            person=bearer.person,
            name=bearer.name,
            role=bearer.role,
            may=may,
            given_at=now,
        )
    elif known.may != may:
        known.may = may
        known.save(update_fields=["may"])


def agreed(room: str, person: str) -> set[str]:
    """What somebody agrees to at this moment."""
    return set(_consents(room).filter(person=person).values_list("purpose", flat=True))


def not_agreed(room: str, purpose: str) -> list[str]:
    """The names of those who may be there and have not agreed; empty for somebody who has none."""
    given = set(_consents(room).filter(purpose=purpose).values_list("person", flat=True))
    return [one.name for one in _entrances(room).order_by("given_at", "id") if one.person not in given]


def is_alone(room: str) -> bool:
    """Nobody but hosts have come."""
    return not _entrances(room).filter(role="guest").exists()


def may_start(room: str, person: str) -> frozenset[str]:
    """What their token lets them start at the provider."""
    return frozenset(_first(_entrances(room).filter(person=person).values_list("may", flat=True)))


def _may_start(bearer: Bearer, settings: Meeting, room: str) -> list[str]:
    """Where the provider's own page starts it: hosts, once somebody else is there and everybody agrees."""
    if bearer.role != "host" or CLOUD[settings.provider] or is_alone(room):
        return []
    mine = agreed(room, bearer.person)
    return sorted(one for one in allowed_captures(settings) & mine if not not_agreed(room, one))


def _entrances(room: str) -> QuerySet[Entrance]:
    return Entrance.objects.filter(room=room)


def _consents(room: str) -> QuerySet[Consent]:
    bookings = Room.objects.filter(name=room).values("booking_id")
    return Consent.objects.filter(booking_id__in=bookings, withdrawn_at=None)


def _first(found: Iterable[list[str]]) -> list[str]:
    return next(iter(found), [])
