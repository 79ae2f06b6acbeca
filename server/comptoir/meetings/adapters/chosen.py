"""The provider that an organization's settings name."""

from django.conf import settings as installation

from comptoir.meetings.adapters.builtin import Builtin
from comptoir.meetings.adapters.daily import Daily
from comptoir.meetings.adapters.jitsi import Jitsi
from comptoir.meetings.adapters.livekit import LiveKit
from comptoir.meetings.adapters.provider import Provider
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
            return LiveKit(
                values.get("livekit.url", ""),
                values.get("livekit.pageUrl", ""),
                values.get("livekit.apiKey", ""),
                values.get("livekit.secret", ""),
            )
        case _:
            return Builtin()
