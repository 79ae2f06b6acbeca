"""How an organization meets by video."""

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints

from comptoir.meetings.jobs import queue_renewal
from comptoir.meetings.services.settings import SettingsChange, change_meeting_settings
from comptoir.meetings.services.show_settings import show_settings
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out

routes = Routes("meetings")

Provider = Literal["builtin", "daily", "jitsi", "livekit"]
Minutes = Annotated[int, Field(ge=0, le=240, strict=True)]
Days = Annotated[int, Field(ge=1, le=3650, strict=True)]
Folder = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200, pattern=r"^[A-Za-z0-9_./-]*$")]
Secret = Annotated[str, StringConstraints(strip_whitespace=True, max_length=500)]
WebUrl = Annotated[str, StringConstraints(strip_whitespace=True, max_length=300, pattern=r"^(https?://[^\s?#]+)?$")]
SocketUrl = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=300, pattern=r"^((https?|wss?)://[^\s?#]+)?$")
]
IceUrl = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, max_length=300, pattern=r"^(stuns?|turns?):[A-Za-z0-9.:\[\]_-]+(\?transport=(udp|tcp))?$"
    ),
]


class _Settings(In, extra="forbid"):
    """What is not sent stays, so that a misspelt name would change nothing without a word: it is refused."""


class TurnIn(_Settings):
    """`secret` is shared with the TURN server (coturn's `static-auth-secret`); credentials for an appointment are made
    from it."""

    urls: Annotated[list[IceUrl], Field(max_length=10)] | None = None
    secret: Secret | None = None


class DailyIn(_Settings):
    api_key: Secret | None = None


class JitsiIn(_Settings):
    url: WebUrl | None = None
    app_id: Secret | None = None
    secret: Secret | None = None


class LiveKitIn(_Settings):
    """`pageUrl`: the page that shows a room, given `liveKitUrl` and `token` as LiveKit Meet's `/custom` takes them.
    `egressFolder`: where the egress service's own storage takes recordings; empty: it has none, and nothing is
    recorded."""

    url: SocketUrl | None = None
    page_url: WebUrl | None = None
    egress_folder: Folder | None = None
    api_key: Secret | None = None
    secret: Secret | None = None


class MeetingSettingsIn(_Settings):
    """What is not sent stays; an empty text is taken away."""

    provider: Provider | None = None
    early_minutes: Minutes | None = None
    late_minutes: Minutes | None = None
    is_recording_allowed: bool | None = None
    is_transcription_allowed: bool | None = None
    transcript_days: Days | None = None
    recording_days: Days | None = None
    turn: TurnIn = TurnIn()
    daily: DailyIn = DailyIn()
    jitsi: JitsiIn = JitsiIn()
    livekit: LiveKitIn = LiveKitIn()

    def change(self) -> SettingsChange:
        """By dotted path, as the settings hold it."""
        values = {
            f"{name}.{key}": value.rstrip("/") if key.lower().endswith(("url", "folder")) else value
            for name in ("turn", "daily", "jitsi", "livekit")
            for key, value in getattr(self, name).model_dump(by_alias=True, exclude_none=True).items()
            if key != "urls"
        }
        return SettingsChange(
            provider=self.provider,
            early_minutes=self.early_minutes,
            late_minutes=self.late_minutes,
            is_recording_allowed=self.is_recording_allowed,
            is_transcription_allowed=self.is_transcription_allowed,
            transcript_days=self.transcript_days,
            recording_days=self.recording_days,
            turn_urls=list(self.turn.urls) if self.turn.urls is not None else None,
            values=values,
        )


class TurnOut(Out):
    urls: list[str]
    has_secret: bool


class DailyOut(Out):
    has_api_key: bool


class JitsiOut(Out):
    url: str | None
    app_id: str | None
    has_secret: bool


class LiveKitOut(Out):
    url: str | None
    page_url: str | None
    egress_folder: str | None
    api_key: str | None
    has_secret: bool


class MeetingSettingsOut(Out):
    """Secrets are never shown."""

    provider: Provider
    early_minutes: int
    late_minutes: int
    is_recording_allowed: bool
    is_transcription_allowed: bool
    transcript_days: int
    recording_days: int
    turn: TurnOut
    daily: DailyOut
    jitsi: JitsiOut
    livekit: LiveKitOut


@routes.get("/meetings/settings", permission="organization.read", response=MeetingSettingsOut)
def get_meeting_settings(request: Any) -> dict[str, Any]:
    """Where bookings by video are held, and from when to when rooms are open."""
    return show_settings()


@routes.put("/meetings/settings", permission="organization.write", response=MeetingSettingsOut)
def put_meeting_settings(request: Any, data: MeetingSettingsIn) -> dict[str, Any]:
    """Change them; rooms still to come follow."""
    changed = change_meeting_settings(data.change(), now=request.now)
    queue_renewal()
    return show_settings(changed)
