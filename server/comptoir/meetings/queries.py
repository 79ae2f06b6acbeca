"""Rooms and who was in them, as stored."""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import QuerySet

from comptoir.meetings.models import Capture, Consent, Phrase, Presence, Room


def rooms_of(bookings: Sequence[UUID]) -> dict[UUID, Room]:
    """The rooms that these bookings have."""
    return {room.booking_id: room for room in Room.objects.filter(booking_id__in=list(bookings))}


def locked_room(booking: UUID) -> Room | None:
    """A booking's room; nobody else changes it until the transaction ends."""
    return Room.objects.select_for_update().filter(booking_id=booking).first()


def presence_of(booking: UUID) -> list[Presence]:
    """Who came, in order."""
    return list(Presence.objects.filter(booking_id=booking).order_by("joined_at", "id")[:200])


def has_transcript(booking: UUID) -> bool:
    """Whether anything that was said is kept."""
    return Phrase.objects.filter(booking_id=booking).exists()


def captures_of_call(booking: UUID) -> QuerySet[Capture]:
    """What a booking's provider made, or is asked to make; bookings of one session share a call."""
    return Capture.objects.filter(room__in=Room.objects.filter(booking_id=booking).values("name"))


def consents_of(booking: UUID) -> list[Consent]:
    """What was agreed to, in order, also what was taken back."""
    return list(Consent.objects.filter(booking_id=booking).order_by("given_at", "id")[:200])
