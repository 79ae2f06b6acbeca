"""Recordings and transcripts of a booking's call as the house sees them: listed, opened, deleted, forgotten in time."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from comptoir.booking.public import booking_by_video
from comptoir.kernel.ids import OrganizationId
from comptoir.meetings.adapters.chosen import captures_of
from comptoir.meetings.adapters.provider import Refused, Unreachable
from comptoir.meetings.contracts import ProviderSilent
from comptoir.meetings.models import Capture, CaptureState
from comptoir.meetings.queries import captures_of_call
from comptoir.meetings.services.settings import meeting_settings
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound
from comptoir.platform.tenancy import organization_scope

OWN_STORAGE = frozenset({"livekit"})
"""Their files lie with the organization: we know where, and neither open nor delete them."""
_MOST = 50


def list_captures(booking: UUID) -> list[dict[str, Any]]:
    """Everything that the provider made of the call, for all bookings of a session; nothing that was deleted."""
    rows = captures_of_call(booking).exclude(state=CaptureState.DELETED).order_by("asked_at", "id")
    return [
        {
            "id": row.id,
            "purpose": row.purpose,
            "provider": row.provider,
            "state": row.state,
            "startedAt": row.started_at,
            "endedAt": row.ended_at,
            "seconds": row.seconds,
            "place": row.place or None,
            "canOpen": _can_open(row),
            "keptUntil": kept_until(row),
            "error": row.error or None,
        }
        for row in rows[:_MOST]
    ]


def kept_until(row: Capture) -> datetime | None:
    """When it is deleted, there too; None for what lies with the organization, or is not there."""
    if row.state != CaptureState.READY or row.purpose != "recording" or row.provider in OWN_STORAGE:
        return None
    return (row.ended_at or row.asked_at) + timedelta(days=meeting_settings().recording_days)


def capture_of(booking: UUID, id: UUID) -> Capture:
    """One of them.

    Raises:
        NotFound: there is no such booking, or it has no such recording.
    """
    booking_by_video(booking)
    row = captures_of_call(booking).filter(id=id).exclude(state=CaptureState.DELETED).first()
    if row is None:
        raise NotFound
    return row


def openable(booking: UUID, id: UUID) -> Capture:
    """A recording that can be opened.

    Raises:
        NotFound: there is none, or not yet, or not any more.
    """
    row = capture_of(booking, id)
    if not _can_open(row):
        raise NotFound
    return row


def open_capture(organization: OrganizationId, row: Capture) -> dict[str, Any]:
    """An address that is good for a while, asked for outside of any transaction.

    Raises:
        ProviderSilent: the provider gives none.
    """
    with organization_scope(organization):
        settings = meeting_settings()
    try:
        link = captures_of(settings, row.provider).link(row.key)
    except (Refused, Unreachable) as failure:
        raise ProviderSilent(said=str(failure)) from failure
    return {"url": link.url, "expiresAt": link.expires}


def delete_capture(booking: UUID, id: UUID) -> Capture | None:
    """It is to go, at the provider too; that it does is written down. None: there is nothing to delete there.

    Raises:
        NotFound: there is no such recording.
    """
    found = capture_of(booking, id)
    row = Capture.objects.select_for_update().get(id=found.id)
    is_there = row.state in {CaptureState.READY, CaptureState.DELETING} and row.provider not in OWN_STORAGE
    if not is_there and row.state not in {CaptureState.READY, CaptureState.FAILED}:
        raise NotFound
    row.state = CaptureState.DELETING if is_there else CaptureState.DELETED
    row.save(update_fields=["state"])
    note_capture("meeting.capture_deleted", row)
    return row if is_there else None


def note_capture(action: str, one: Capture, **more: str) -> None:
    """Write down in the booking's audit what was done about it, and by whom."""
    said = {"purpose": one.purpose, "provider": one.provider, **more}
    audit.record(action, object_type="booking", object_id=one.booking_id, after=said)


def due(*, now: datetime, id: UUID | None = None) -> tuple[list[Capture], datetime | None]:
    """Recordings that were kept long enough, and are to go now; of a single one, else, the moment of that."""
    rows = Capture.objects.select_for_update().filter(state=CaptureState.READY, purpose="recording")
    gone: list[Capture] = []
    later: datetime | None = None
    for row in rows.filter(id=id) if id else rows.exclude(provider__in=OWN_STORAGE):
        until = kept_until(row)
        if until is not None and until <= now:
            row.state = CaptureState.DELETING
            row.save(update_fields=["state"])
            gone.append(row)
        else:
            later = until
    return gone, later


def _can_open(row: Capture) -> bool:
    is_there = row.state == CaptureState.READY and bool(row.key)
    return is_there and row.purpose == "recording" and row.provider not in OWN_STORAGE
