"""The settings as the API shows them: which secrets are set, never which they are."""

from typing import Any

from comptoir.meetings.rules.settings import Meeting
from comptoir.meetings.services.settings import meeting_settings


def show_settings(settings: Meeting | None = None) -> dict[str, Any]:
    """`settings`, or those in use."""
    found = settings or meeting_settings()
    values = found.values
    return {
        "provider": found.provider,
        "earlyMinutes": found.early_minutes,
        "lateMinutes": found.late_minutes,
        "isRecordingAllowed": found.is_recording_allowed,
        "isTranscriptionAllowed": found.is_transcription_allowed,
        "transcriptDays": found.transcript_days,
        "recordingDays": found.recording_days,
        "turn": {"urls": list(found.turn_urls), "hasSecret": "turn.secret" in values},
        "daily": {"hasApiKey": "daily.apiKey" in values},
        "jitsi": {
            "url": values.get("jitsi.url"),
            "appId": values.get("jitsi.appId"),
            "hasSecret": "jitsi.secret" in values,
        },
        "livekit": {
            "url": values.get("livekit.url"),
            "pageUrl": values.get("livekit.pageUrl"),
            "apiKey": values.get("livekit.apiKey"),
            "egressFolder": values.get("livekit.egressFolder"),
            "hasSecret": "livekit.secret" in values,
        },
    }
