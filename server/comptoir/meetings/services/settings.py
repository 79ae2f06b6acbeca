"""How an organization meets by video: read, changed; its secrets are sealed, and nobody reads them back."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson

from comptoir.kernel.refusal import Invalid
from comptoir.meetings.models import MeetingSettings
from comptoir.meetings.rules.settings import SECRETS, Meeting, missing
from comptoir.platform import audit
from comptoir.platform.crypto import decrypt, encrypt

_CONTEXT = "meetings.secrets"
_CHANGED = (
    "provider",
    "early_minutes",
    "late_minutes",
    "is_recording_allowed",
    "is_transcription_allowed",
    "transcript_days",
    "recording_days",
    "turn_urls",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingsChange:
    """What is to be different; None stays. `values` by dotted path: an empty text is taken away."""

    provider: str | None = None
    early_minutes: int | None = None
    late_minutes: int | None = None
    is_recording_allowed: bool | None = None
    is_transcription_allowed: bool | None = None
    transcript_days: int | None = None
    recording_days: int | None = None
    turn_urls: list[str] | None = None
    values: dict[str, str] = field(default_factory=dict)


def meeting_settings() -> Meeting:
    """The settings in use: rooms of our own, until somebody changed that."""
    row = MeetingSettings.objects.first()
    return _read(row) if row else Meeting()


def change_meeting_settings(change: SettingsChange, *, now: datetime) -> Meeting:
    """The settings after the change.

    Raises:
        Invalid: the chosen provider has to be told more.
    """
    row = MeetingSettings.objects.select_for_update().first() or MeetingSettings(updated_at=now)
    before = _read(row)
    for name in _CHANGED:
        value = getattr(change, name)
        if value is not None:
            setattr(row, name, value)
    values = {path: value for path, value in {**before.values, **change.values}.items() if value}
    row.options = {path: value for path, value in values.items() if path not in SECRETS}
    secrets = {path: value for path, value in values.items() if path in SECRETS}
    row.sealed = encrypt(orjson.dumps(secrets), context=_CONTEXT) if secrets else ""
    after = _read(row)
    if errors := missing(after):
        raise Invalid(errors)
    row.updated_at = now
    row.save()
    was, is_now = audit.changes(_told(before), _told(after))
    audit.record("meetings.settings_changed", object_type="meetings", object_id=row.id, before=was, after=is_now)
    return after


def _read(row: MeetingSettings) -> Meeting:
    secrets: dict[str, str] = orjson.loads(decrypt(row.sealed, context=_CONTEXT)) if row.sealed else {}
    return Meeting(
        provider=row.provider,
        early_minutes=row.early_minutes,
        late_minutes=row.late_minutes,
        is_recording_allowed=row.is_recording_allowed,
        is_transcription_allowed=row.is_transcription_allowed,
        transcript_days=row.transcript_days,
        recording_days=row.recording_days,
        turn_urls=tuple(row.turn_urls),
        values={**row.options, **secrets},
    )


def _told(settings: Meeting) -> dict[str, Any]:
    """For the audit log: which secrets are set, never which they are."""
    return {
        "provider": settings.provider,
        "earlyMinutes": settings.early_minutes,
        "lateMinutes": settings.late_minutes,
        "isRecordingAllowed": settings.is_recording_allowed,
        "isTranscriptionAllowed": settings.is_transcription_allowed,
        "transcriptDays": settings.transcript_days,
        "recordingDays": settings.recording_days,
        "turn.urls": list(settings.turn_urls),
        **{path: True if path in SECRETS else value for path, value in settings.values.items()},
    }
