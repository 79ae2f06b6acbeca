"""Who was in the room, and what they agreed to, as their pages say it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from django.db.models import F, Q, Value
from django.db.models.functions import Greatest

from comptoir.booking.contracts import BookingSeen
from comptoir.meetings.contracts import RecordingNotAllowed, TranscriptionNotAllowed
from comptoir.meetings.models import Consent, Presence
from comptoir.meetings.rules.settings import Meeting, allowed_captures
from comptoir.meetings.services.room_link import Bearer
from comptoir.platform import audit

type Purpose = Literal["recording", "transcription"]


def note_arrival(bearer: Bearer, booking: BookingSeen, *, visit: str, name: str, now: datetime) -> None:
    """Somebody came in, or came back; said twice they came the first time."""
    known, is_new = Presence.objects.get_or_create(
        booking_id=booking.id,
        visit=visit,
        defaults={
            "person": bearer.person,
            "name": name or bearer.name,
            "role": bearer.role,
            "joined_at": now,
            "seen_at": now,
        },
    )
    if not is_new and known.person == bearer.person:
        known.seen_at, known.left_at = now, None
        known.save(update_fields=["seen_at", "left_at"])


def note_departure(bearer: Bearer, *, visit: str, now: datetime) -> None:
    """Somebody left, whatever became of the booking meanwhile."""
    Presence.objects.filter(visit=visit, person=bearer.person, left_at=None).update(left_at=now)


def end_presence(booking: UUID, visit: str, *, at: datetime) -> None:
    """The page was gone then, unless it has come back since."""
    Presence.objects.filter(booking_id=booking, visit=visit, left_at=None, seen_at__lte=at).update(left_at=at)


def end_all_presence(booking: UUID, *, at: datetime) -> None:
    """The room is closed: whoever did not say goodbye, and could not be missed, was there until then at most."""
    here = Presence.objects.filter(booking_id=booking, left_at=None)
    here.update(left_at=Greatest(F("seen_at"), Value(at)))


def change_consent(
    bearer: Bearer,
    booking: BookingSeen,
    settings: Meeting,
    *,
    purpose: Purpose,
    name: str,
    is_given: bool,
    now: datetime,
) -> None:
    """Agree to be recorded or written along, or take it back.

    Raises:
        RecordingNotAllowed, TranscriptionNotAllowed: the organization does not do that.
    """
    mine = Consent.objects.filter(Q(booking_id=booking.id, person=bearer.person, purpose=purpose), withdrawn_at=None)
    if not is_given:
        if mine.update(withdrawn_at=now):
            _record("meeting.consent_withdrawn", bearer, booking, purpose, name)
        return
    if purpose not in allowed_captures(settings):
        raise RecordingNotAllowed if purpose == "recording" else TranscriptionNotAllowed
    if not mine.exists():
        Consent.objects.create(
            booking_id=booking.id,
            person=bearer.person,
            name=name or bearer.name,
            role=bearer.role,
            purpose=purpose,
            given_at=now,
        )
        _record("meeting.consent_given", bearer, booking, purpose, name)


def _record(action: str, bearer: Bearer, booking: BookingSeen, purpose: Purpose, name: str) -> None:
    said = {"purpose": purpose, "role": bearer.role, "name": name or bearer.name}
    audit.record(action, object_type="booking", object_id=booking.id, after=said)
