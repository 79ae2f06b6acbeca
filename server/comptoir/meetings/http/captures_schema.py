"""Recordings and transcripts that a room's provider makes, as they are shown."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from comptoir.platform.http.schema import In, Out

Purpose = Literal["recording", "transcription"]
CaptureState = Literal["wanted", "running", "stopping", "making", "ready", "deleting", "deleted", "failed"]


class CaptureOut(Out):
    """`place`: where the file lies, when that is the organization's own storage. `error`: the provider's word."""

    id: UUID
    purpose: Purpose
    provider: str
    state: CaptureState
    started_at: datetime | None
    ended_at: datetime | None
    seconds: int | None
    place: str | None
    can_open: bool
    kept_until: datetime | None
    error: str | None


class RoomCaptureOut(Out):
    """What may be made of the call, and how far it is. `isStartedHere`: by us, at the provider; else on its own page,
    by hosts who came in after everybody agreed. `missing` and `error` are for hosts."""

    purpose: Purpose
    is_started_here: bool
    has_agreed: bool
    is_alone: bool
    missing: list[str]
    state: CaptureState | None
    started_at: datetime | None
    error: str | None


class RoomCapturesOut(Out):
    items: list[RoomCaptureOut]


class CaptureIn(In):
    purpose: Purpose
    is_on: bool


class CaptureLinkOut(Out):
    """An address that needs no key, for a while."""

    url: str
    expires_at: datetime
