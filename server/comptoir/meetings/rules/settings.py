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
    recording_days: int = 30
    turn_urls: tuple[str, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)


CLOUD: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "builtin": frozenset(),
        "daily": frozenset({"recording", "transcription"}),
        "jitsi": frozenset(),
        "livekit": frozenset({"recording"}),
    }
)
"""What we have each provider make of a call, and keep an eye on. In rooms of our own browsers do it; with Jitsi, people
start it there, with a token that lets them."""
OFFERED: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "builtin": frozenset({"recording", "transcription"}),
        "daily": CLOUD["daily"],
        "jitsi": frozenset({"recording", "transcription"}),
        "livekit": CLOUD["livekit"],
    }
)


def allowed_captures(settings: Meeting) -> frozenset[str]:
    """What may be made of a call when everybody agrees: what the organization allows, of what its provider does."""
    wanted = {"recording"} if settings.is_recording_allowed else set()
    wanted |= {"transcription"} if settings.is_transcription_allowed else set()
    if settings.provider == "livekit" and not settings.values.get("livekit.egressFolder"):
        wanted.discard("recording")
    return OFFERED[settings.provider] & wanted


def missing(settings: Meeting) -> list[FieldError]:
    """What the chosen provider still has to be told."""
    paths = [path for path in NEEDED[settings.provider] if not settings.values.get(path)]
    if any(url.startswith(("turn:", "turns:")) for url in settings.turn_urls) and not settings.values.get(
        "turn.secret"
    ):
        paths.append("turn.secret")
    return [FieldError(path, "platform.required") for path in paths]
