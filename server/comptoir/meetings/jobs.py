"""Rooms are made and taken away in the background; every job asks again whether it still should."""

from datetime import datetime
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.meetings.models import Room, RoomState
from comptoir.meetings.services.enter_room import NOTE_GONE
from comptoir.meetings.services.make_room import close_room, make_room
from comptoir.meetings.services.note_presence import end_presence
from comptoir.meetings.services.renew_rooms import renew_rooms
from comptoir.meetings.services.transcript import forget_old_transcripts, forget_transcript
from comptoir.platform.queue import Backoff, enqueue, task
from comptoir.platform.tenancy import current_organization, organization_scope

_PATIENT = Backoff(attempts=12, first_seconds=5.0, longest_seconds=900.0)


@task(name="meetings.make_room", retry=_PATIENT)
def make(organization: str, booking: str) -> None:
    """Ask the provider for a booking's room; a repeat is a no-op."""
    make_room(OrganizationId(UUID(organization)), UUID(booking), now=now())


@task(name="meetings.close_room", queue="cleanup", retry=_PATIENT)
def close(organization: str, booking: str) -> None:
    """Take a room away when its time is over; a repeat is a no-op."""
    house = OrganizationId(UUID(organization))
    later = close_room(house, UUID(booking), now=now())
    if later is not None:
        enqueue(close, at=later, organization=organization, booking=booking)


@task(name=NOTE_GONE)
def note_gone(organization: str, booking: str, visit: str, at: str) -> None:
    """Somebody's line ended for good, however; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        end_presence(UUID(booking), visit, at=datetime.fromisoformat(at))


def queue_room(room: Room) -> None:
    """Have a room of the current organization made, and taken away when its time is over."""
    organization, booking = str(current_organization()), str(room.booking_id)
    if room.state == RoomState.WANTED:
        enqueue(make, organization=organization, booking=booking)
    enqueue(close, at=room.closes_at, organization=organization, booking=booking)


@task(name="meetings.forget_transcript", queue="cleanup")
def forget(organization: str, booking: str) -> None:
    """Forget what was said when its time has come; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        later = forget_transcript(UUID(booking), now=now())
        if later is not None:
            enqueue(forget, at=later, organization=organization, booking=booking)


def queue_forgetting(booking: UUID, *, at: datetime) -> None:
    """Have a booking's transcript forgotten."""
    enqueue(forget, at=at, organization=str(current_organization()), booking=str(booking))


@task(name="meetings.renew_rooms")
def renew(organization: str) -> None:
    """Rooms still to come follow changed settings, and so do transcripts; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        forget_old_transcripts(now=now())
        for room in renew_rooms(now=now()):
            queue_room(room)


def queue_renewal() -> None:
    """Let rooms still to come follow the settings."""
    enqueue(renew, organization=str(current_organization()))
