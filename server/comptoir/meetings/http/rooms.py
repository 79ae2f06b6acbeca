"""A room behind its personal link, and a booking's meeting as staff see it."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import StringConstraints

from comptoir.booking.public import check_visible
from comptoir.meetings.contracts import RecordingNotAllowed, RoomNotOpen, TranscriptionNotAllowed
from comptoir.meetings.http.captures_schema import CaptureOut, Purpose
from comptoir.meetings.http.settings import Provider
from comptoir.meetings.jobs import queue_stops
from comptoir.meetings.services.ask_capture import end_captures
from comptoir.meetings.services.enter_room import open_visit, show_room, with_entrance
from comptoir.meetings.services.note_presence import change_consent, note_arrival, note_departure
from comptoir.meetings.services.room_link import bearer_of
from comptoir.meetings.services.show_meeting import show_meeting
from comptoir.platform.actor import Context, acting, current_context
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out, ShortText
from comptoir.platform.tenancy import organization_scope

routes = Routes("meetings")

State = Literal["soon", "open", "over", "failed", "none"]
Role = Literal["host", "guest"]


class RoomOrganization(Out):
    name: str
    locale: str


class JoinOut(Out):
    """The personal address at the provider."""

    url: str


class SignallingOut(Out):
    """Open `WebSocket(url + "?token=" + token + "&visit=" + your own id)` within a minute."""

    url: str
    token: str


class IceServerOut(Out):
    """As `RTCPeerConnection` takes it."""

    urls: list[str]
    username: str | None = None
    credential: str | None = None


class RoomOut(Out):
    """What a personal link opens now. While `state` is "open": `join` for a provider's room, or `signalling` and
    `iceServers` for one of our own."""

    state: State
    is_cancelled: bool
    """Why there is no room any more."""
    role: Role
    name: str
    person: str
    organization: RoomOrganization
    server_now: datetime
    provider: Provider
    is_recording_allowed: bool
    is_transcription_allowed: bool
    transcript_days: int
    """For how long what is said is kept."""
    recording_days: int
    """For how long the provider keeps what it recorded."""
    must_agree: list[Purpose]
    """What has to be agreed to before `join` is told: it goes on already."""
    title: str
    client: str
    """Whom the host meets; empty for guests."""
    staff: list[str]
    locale: str
    time_zone: str
    starts_at: datetime | None
    ends_at: datetime | None
    opens_at: datetime | None
    closes_at: datetime | None
    join: JoinOut | None
    signalling: SignallingOut | None
    ice_servers: list[IceServerOut]


PageId = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9-]{8,40}$")]


class PresenceIn(In):
    """`visit`: the page's own id, another one after a reload."""

    visit: PageId
    name: ShortText = ""
    is_here: bool


class ConsentIn(In):
    purpose: Purpose = "recording"
    name: ShortText = ""
    is_given: bool


class PresenceOut(Out):
    name: str
    role: Role
    joined_at: datetime
    left_at: datetime | None


class ConsentOut(Out):
    name: str
    role: Role
    purpose: Purpose
    given_at: datetime
    withdrawn_at: datetime | None


class InvitedOut(Out):
    """Whom the client asked along, with their personal link."""

    email: str
    url: str


class MeetingDetailsOut(Out):
    """`hostUrl` is the personal link of whoever asks; `guestUrls` one for each participant, `invited` one for each
    guest."""

    booking_id: UUID
    provider: Provider
    state: State
    note: str | None
    error: str | None
    """What the provider answered, for whoever has to mend it."""
    opens_at: datetime
    closes_at: datetime
    host_url: str | None
    guest_urls: list[str]
    invited: list[InvitedOut]
    presence: list[PresenceOut]
    consents: list[ConsentOut]
    has_transcript: bool
    captures: list[CaptureOut]


def _with_entrance(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    token = request.resolver_match.kwargs["token"]
    return with_entrance(token, answer, now=request.now)


@routes.get("/rooms/{token}", public=True, response=RoomOut, refuses=(SignatureInvalid,), then=_with_entrance)
def get_room(request: Any, token: str) -> dict[str, Any]:
    """What a personal link opens; a link is good around its appointment only."""
    with organization_scope(bearer_of(token, now=request.now).organization):
        return show_room(token, now=request.now)


@routes.post("/rooms/{token}/presence", status=204, public=True, refuses=(SignatureInvalid, RoomNotOpen))
def tell_presence(request: Any, token: str, data: PresenceIn) -> None:
    """Somebody came in while the room is open, or left."""
    found = bearer_of(token, now=request.now)
    with organization_scope(found.organization):
        if not data.is_here:
            note_departure(found, visit=data.visit, now=request.now)
            return
        bearer, booking, _ = open_visit(token, now=request.now)
        note_arrival(bearer, booking, visit=data.visit, name=data.name, now=request.now)


@routes.post(
    "/rooms/{token}/consent",
    status=204,
    public=True,
    refuses=(SignatureInvalid, RoomNotOpen, RecordingNotAllowed, TranscriptionNotAllowed),
)
def tell_consent(request: Any, token: str, data: ConsentIn) -> None:
    """Agree to be recorded or written along, or take it back."""
    found = bearer_of(token, now=request.now)
    context = Context(current_context().request_id, "guest", found.person, found.name)
    with acting(context), organization_scope(found.organization):
        bearer, booking, settings = open_visit(token, now=request.now)
        change_consent(
            bearer,
            booking,
            settings,
            purpose=data.purpose,
            name=data.name,
            is_given=data.is_given,
            now=request.now,
        )
        if not data.is_given:
            queue_stops(end_captures(booking.id, by=data.name or bearer.name, purpose=data.purpose))


@routes.get(
    "/bookings/{booking_id}/meeting", permission="booking.read", response=MeetingDetailsOut, refuses=(NotFound,)
)
def get_meeting(request: Any, booking_id: UUID) -> dict[str, Any]:
    """Where a booking is held by video: links, who came, and what went wrong. 404 when it is not by video."""
    check_visible(request.principal, booking_id)
    return show_meeting(booking_id, now=request.now)
