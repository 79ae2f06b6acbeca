"""Rooms, recordings and transcripts come and go in the background; every job asks again whether it still should."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.meetings.models import Capture, Room, RoomState
from comptoir.meetings.services.ask_capture import end_captures_of_closed
from comptoir.meetings.services.captures import due, kept_until
from comptoir.meetings.services.enter_room import NOTE_GONE
from comptoir.meetings.services.make_room import close_room, make_room
from comptoir.meetings.services.note_presence import end_presence
from comptoir.meetings.services.renew_rooms import renew_rooms
from comptoir.meetings.services.run_capture import fetch_capture, forget_capture, start_capture, stop_capture
from comptoir.meetings.services.transcript import forget_old_transcripts, forget_transcript
from comptoir.platform.queue import Backoff, enqueue, enqueue_awaited, task
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
        return
    with organization_scope(house):
        queue_stops(end_captures_of_closed(UUID(booking)))


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


@task(name="meetings.start_capture", retry=Backoff(attempts=8, first_seconds=2.0, longest_seconds=60.0))
def start(organization: str, capture: str) -> None:
    """Have the provider record, or write along; a repeat is a no-op."""
    if start_capture(OrganizationId(UUID(organization)), UUID(capture), now=now()):
        enqueue_awaited(stop, organization=organization, capture=capture)


@task(name="meetings.stop_capture", retry=Backoff(attempts=40, first_seconds=2.0, longest_seconds=900.0))
def stop(organization: str, capture: str) -> None:
    """Have the provider end it; a repeat is a no-op."""
    if stop_capture(OrganizationId(UUID(organization)), UUID(capture), now=now()):
        enqueue(fetch, organization=organization, capture=capture)


@task(name="meetings.fetch_capture", retry=Backoff(attempts=80, first_seconds=15.0, longest_seconds=1800.0))
def fetch(organization: str, capture: str) -> None:
    """See what the provider made of it, until it is there; a repeat is a no-op."""
    house = OrganizationId(UUID(organization))
    made = fetch_capture(house, UUID(capture), now=now())
    if made is None:
        return
    with organization_scope(house):
        if made.purpose == "transcription":
            queue_forgetting_there(made)
            queue_forgetting(made.booking_id, at=now())
        elif (until := kept_until(made)) is not None:
            enqueue(expire, at=until, organization=organization, capture=capture)


@task(name="meetings.expire_capture", queue="cleanup")
def expire(organization: str, capture: str) -> None:
    """Delete a recording that was kept long enough; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        gone, later = due(now=now(), id=UUID(capture))
        for one in gone:
            queue_forgetting_there(one)
        if later is not None:
            enqueue(expire, at=later, organization=organization, capture=capture)


@task(name="meetings.forget_capture", queue="cleanup", retry=_PATIENT)
def forget_there(organization: str, capture: str) -> None:
    """Delete at the provider what is to go; a repeat is a no-op."""
    forget_capture(OrganizationId(UUID(organization)), UUID(capture))


def queue_start(one: Capture) -> None:
    """Have a recording, or a transcript, begin; somebody waits for it."""
    enqueue_awaited(start, organization=str(current_organization()), capture=str(one.id))


def queue_stops(ended: Iterable[Capture]) -> None:
    """Have them end; nobody agrees to a moment more."""
    for one in ended:
        enqueue_awaited(stop, organization=str(current_organization()), capture=str(one.id))


def queue_forgetting_there(one: Capture) -> None:
    """Have the provider's copy deleted."""
    enqueue(forget_there, organization=str(current_organization()), capture=str(one.id))


@task(name="meetings.renew_rooms")
def renew(organization: str) -> None:
    """Rooms still to come follow changed settings, and so do transcripts; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        forget_old_transcripts(now=now())
        gone, _ = due(now=now())
        for one in gone:
            queue_forgetting_there(one)
        for room in renew_rooms(now=now()):
            queue_room(room)


def queue_renewal() -> None:
    """Let rooms still to come follow the settings."""
    enqueue(renew, organization=str(current_organization()))
