"""Recordings and transcripts that a room's provider makes: asked for, ended, shown. Jobs do what is asked."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import BookingSeen
from comptoir.meetings.adapters.capture import Purpose
from comptoir.meetings.contracts import (
    ConsentMissing,
    HostOnly,
    NobodyThere,
    RecordingNotAllowed,
    RoomNotOpen,
    TranscriptionNotAllowed,
)
from comptoir.meetings.models import ON, Capture, CaptureState, Room, RoomState
from comptoir.meetings.queries import captures_of_call, rooms_of
from comptoir.meetings.rules.settings import CLOUD, Meeting, allowed_captures
from comptoir.meetings.services.agreement import agreed, is_alone, lock_room, not_agreed
from comptoir.meetings.services.captures import note_capture
from comptoir.meetings.services.room_link import Bearer


def ask_capture(
    bearer: Bearer, booking: BookingSeen, settings: Meeting, purpose: Purpose, *, now: datetime
) -> Capture | None:
    """What is to begin; None when it runs already.

    Raises:
        HostOnly
        RecordingNotAllowed, TranscriptionNotAllowed: not with this provider, or the organization does not want it.
        RoomNotOpen, NobodyThere, ConsentMissing
    """
    if bearer.role != "host":
        raise HostOnly
    if purpose not in allowed_captures(settings) & CLOUD[settings.provider]:
        raise RecordingNotAllowed if purpose == "recording" else TranscriptionNotAllowed
    room = rooms_of([booking.id]).get(booking.id)
    if room is None:
        raise RoomNotOpen
    lock_room(room.name)
    if Capture.objects.filter(room=room.name, purpose=purpose, state__in=ON).exists():
        return None
    if is_alone(room.name):
        raise NobodyThere
    if not_agreed(room.name, purpose):
        raise ConsentMissing
    asked = Capture.objects.create(
        booking_id=booking.id,
        room=room.name,
        provider=room.provider,
        purpose=purpose,
        language=booking.locale,
        asked_by=bearer.name,
        asked_at=now,
    )
    note_capture("meeting.capture_asked", asked, name=bearer.name)
    return asked


def end_captures(booking: UUID, *, by: str, purpose: str | None = None) -> list[Capture]:
    """What runs in the booking's room, or is about to, is to end; these have to be stopped."""
    running = captures_of_call(booking).select_for_update().filter(state__in=ON)
    ended = list(running.filter(purpose=purpose) if purpose else running)
    for one in ended:
        one.state = CaptureState.STOPPING
        one.save(update_fields=["state"])
        note_capture("meeting.capture_ended", one, name=by)
    return ended


def end_captures_of_closed(booking: UUID) -> list[Capture]:
    """What still runs in a room that is closed, and that nobody else is in any more."""
    room = rooms_of([booking]).get(booking)
    if room is None or room.state != RoomState.CLOSED:
        return []
    if Room.objects.filter(name=room.name).exclude(state=RoomState.CLOSED).exists():
        return []
    return end_captures(booking, by="")


def show_captures(bearer: Bearer, booking: BookingSeen, settings: Meeting) -> list[dict[str, Any]]:
    """For the page of whoever came: what may be made of the call, who is asked, and what became of it."""
    room = rooms_of([booking.id]).get(booking.id)
    if room is None:
        return []
    mine, is_host, alone = agreed(room.name, bearer.person), bearer.role == "host", is_alone(room.name)
    found = []
    for purpose in sorted(allowed_captures(settings)):
        last = Capture.objects.filter(room=room.name, purpose=purpose).order_by("-asked_at", "-id").first()
        found.append(
            {
                "purpose": purpose,
                "isStartedHere": purpose in CLOUD[settings.provider],
                "hasAgreed": purpose in mine,
                "isAlone": alone,
                "missing": not_agreed(room.name, purpose) if is_host else [],
                "state": last.state if last else None,
                "startedAt": last.started_at if last else None,
                "error": (last.error or None) if last and is_host else None,
            }
        )
    return found
