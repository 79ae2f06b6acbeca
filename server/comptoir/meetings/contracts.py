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


@dataclass(eq=False)
class HostOnly(Refusal):
    """Guests agree or refuse; they do not ask for it."""

    code: ClassVar[str] = "meetings.host_only"
    kind: ClassVar[Kind] = Kind.FORBIDDEN


@dataclass(eq=False)
class NobodyThere(Refusal):
    """Nobody but the host has come in: there is nobody to agree."""

    code: ClassVar[str] = "meetings.nobody_there"
    kind: ClassVar[Kind] = Kind.CONFLICT


@dataclass(eq=False)
class ProviderSilent(Refusal):
    """The room's provider does not give what it was asked for; `said` is its own word."""

    code: ClassVar[str] = "meetings.provider_silent"
    kind: ClassVar[Kind] = Kind.UNAVAILABLE
    said: str = ""
