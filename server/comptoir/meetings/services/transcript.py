"""What was said in a room: kept while everybody there agrees, for as long as the organization says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Max

from comptoir.booking.contracts import BookingSeen
from comptoir.booking.public import booking_by_video
from comptoir.meetings.contracts import ConsentMissing, TranscriptFull, TranscriptionNotAllowed
from comptoir.meetings.models import Consent, Phrase, Presence, Room
from comptoir.meetings.rules.settings import Meeting
from comptoir.meetings.services.room_link import Bearer
from comptoir.meetings.services.settings import meeting_settings
from comptoir.platform import audit

MOST_PHRASES = 5000
"""Of one booking: some hours of talk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One page's phrases, numbered by it."""

    visit: str
    name: str
    language: str
    phrases: Sequence[tuple[int, str]]


def keep_phrases(
    bearer: Bearer, booking: BookingSeen, settings: Meeting, spoken: Spoken, *, now: datetime
) -> datetime | None:
    """Write down what somebody said; sent again it is there once. For the first words: until when they are kept.

    Raises:
        TranscriptionNotAllowed: the organization does not write along, or not in its own rooms.
        ConsentMissing: somebody who is there has not agreed.
        TranscriptFull
    """
    if not settings.is_transcription_allowed or settings.provider != "builtin":
        raise TranscriptionNotAllowed
    if not _all_agree(booking.id, bearer.person):
        raise ConsentMissing
    known = Phrase.objects.filter(booking_id=booking.id).count()
    if known + len(spoken.phrases) > MOST_PHRASES:
        raise TranscriptFull
    rows = [
        Phrase(
            booking_id=booking.id,
            visit=spoken.visit,
            number=number,
            person=bearer.person,
            name=spoken.name or bearer.name,
            role=bearer.role,
            language=spoken.language,
            text=text,
            said_at=now,
        )
        for number, text in spoken.phrases
    ]
    Phrase.objects.bulk_create(rows, ignore_conflicts=True)
    return None if known else now + timedelta(days=settings.transcript_days)


def _all_agree(booking: UUID, speaker: str) -> bool:
    """Everybody who is in the room, those of other bookings of the session too, and who speaks."""
    rooms = Room.objects.filter(name__in=Room.objects.filter(booking_id=booking).values("name"))
    here = {booking, *rooms.values_list("booking_id", flat=True)}
    people = set(Presence.objects.filter(booking_id__in=here, left_at=None).values_list("person", flat=True))
    agreed = Consent.objects.filter(booking_id__in=here, purpose="transcription", withdrawn_at=None)
    return {speaker, *people} <= set(agreed.values_list("person", flat=True))


def show_transcript(booking: UUID) -> dict[str, Any]:
    """In the order in which it was said, with the moment at which it is forgotten.

    Raises:
        NotFound: there is no such booking.
    """
    booking_by_video(booking)
    rows = list(Phrase.objects.filter(booking_id=booking).order_by("said_at", "number", "id")[:MOST_PHRASES])
    return {
        "items": [
            {"name": row.name, "role": row.role, "language": row.language, "at": row.said_at, "text": row.text}
            for row in rows
        ],
        "keptUntil": rows[-1].said_at + _kept() if rows else None,
    }


def delete_transcript(booking: UUID) -> None:
    """Nobody reads it any more; that it was deleted is written down.

    Raises:
        NotFound: there is no such booking.
    """
    booking_by_video(booking)
    gone, _ = Phrase.objects.filter(booking_id=booking).delete()
    if gone:
        audit.record("meeting.transcript_deleted", object_type="booking", object_id=booking, after={"phrases": gone})


def forget_transcript(booking: UUID, *, now: datetime) -> datetime | None:
    """Take away what has been kept long enough; else the moment at which that is so. A repeat is a no-op."""
    rows = Phrase.objects.filter(booking_id=booking)
    last: datetime | None = rows.aggregate(last=Max("said_at"))["last"]
    if last is None:
        return None
    if last + _kept() > now:
        return last + _kept()
    rows.delete()
    return None


def forget_old_transcripts(*, now: datetime) -> None:
    """The same of all, once the organization keeps them for a shorter time."""
    Phrase.objects.filter(said_at__lte=now - _kept()).delete()


def _kept() -> timedelta:
    return timedelta(days=meeting_settings().transcript_days)
