"""What meetings refuses. No Django."""

from dataclasses import dataclass
from typing import ClassVar

from comptoir.kernel.refusal import Kind, Refusal


@dataclass(eq=False)
class RoomNotOpen(Refusal):
    """Too early, too late, or there is no room."""

    code: ClassVar[str] = "meetings.room_not_open"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class TranscriptionNotAllowed(Refusal):
    code: ClassVar[str] = "meetings.transcription_not_allowed"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class ConsentMissing(Refusal):
    """Somebody in the room has not agreed, or does not any more."""

    code: ClassVar[str] = "meetings.consent_missing"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class TranscriptFull(Refusal):
    code: ClassVar[str] = "meetings.transcript_full"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class RecordingNotAllowed(Refusal):
    code: ClassVar[str] = "meetings.recording_not_allowed"
    kind: ClassVar[Kind] = Kind.FORBIDDEN
