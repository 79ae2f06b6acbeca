"""The provider that an organization's settings name."""

from django.conf import settings as installation

from comptoir.meetings.adapters.builtin import Builtin
from comptoir.meetings.adapters.capture import Captures
from comptoir.meetings.adapters.daily import Daily
from comptoir.meetings.adapters.daily_captures import DailyCaptures
from comptoir.meetings.adapters.jitsi import Jitsi
from comptoir.meetings.adapters.livekit import LiveKit
from comptoir.meetings.adapters.livekit_captures import LiveKitCaptures
from comptoir.meetings.adapters.provider import Provider, Refused
from comptoir.meetings.rules.settings import Meeting


def provider_of(settings: Meeting, name: str) -> Provider:
    """The provider called `name`, with what the settings say of it."""
    values = settings.values
    match name:
        case "daily":
            return Daily(values.get("daily.apiKey", ""), installation.COMPTOIR_DAILY_URL)
        case "jitsi":
            return Jitsi(values.get("jitsi.url", ""), values.get("jitsi.appId", ""), values.get("jitsi.secret", ""))
        case "livekit":
            return _livekit(settings)
        case _:
            return Builtin()


def captures_of(settings: Meeting, name: str) -> Captures:
    """Who records, or writes along, in the rooms of the provider called `name`.

    Raises:
        Refused: nobody of ours does.
    """
    values = settings.values
    match name:
        case "daily":
            return DailyCaptures(values.get("daily.apiKey", ""), installation.COMPTOIR_DAILY_URL)
        case "livekit":
            return LiveKitCaptures(_livekit(settings), values.get("livekit.egressFolder", ""))
        case _:
            raise Refused(f"{name} records nothing for us.")


def _livekit(settings: Meeting) -> LiveKit:
    url, page, key, secret = (
        settings.values.get(f"livekit.{one}", "") for one in ("url", "pageUrl", "apiKey", "secret")
    )
    return LiveKit(url, page, key, secret)
