"""How an organization meets by video, and what each provider has to be told first."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from comptoir.kernel.refusal import FieldError

NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "builtin": (),
        "daily": ("daily.apiKey",),
        "jitsi": ("jitsi.url", "jitsi.appId", "jitsi.secret"),
        "livekit": ("livekit.url", "livekit.pageUrl", "livekit.apiKey", "livekit.secret"),
    }
)
"""Dotted paths, as the API spells them."""
SECRETS = frozenset({"turn.secret", "daily.apiKey", "jitsi.secret", "livekit.secret"})


@dataclass(frozen=True, slots=True)
class Meeting:
    """The settings in use. `values` holds everything by dotted path, secrets in the clear: never shown."""

    provider: str = "builtin"
    early_minutes: int = 15
    late_minutes: int = 30
    is_recording_allowed: bool = False
    is_transcription_allowed: bool = False
    transcript_days: int = 30
    turn_urls: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


def missing(settings: Meeting) -> list[FieldError]:
    """What the chosen provider still has to be told."""
    paths = [path for path in NEEDED[settings.provider] if not settings.values.get(path)]
    if any(url.startswith(("turn:", "turns:")) for url in settings.turn_urls) and not settings.values.get(
        "turn.secret"
    ):
        paths.append("turn.secret")
    return [FieldError(path, "platform.required") for path in paths]
