"""What a personal link opens, decided when it is used."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlsplit

from django.conf import settings as installation

from comptoir.booking.contracts import BookingSeen
from comptoir.booking.public import booking_by_video
from comptoir.identity.public import organization_profile
from comptoir.kernel.ids import OrganizationId
from comptoir.meetings.adapters.chosen import provider_of
from comptoir.meetings.adapters.provider import Guest, Refused, Unreachable
from comptoir.meetings.contracts import RoomNotOpen
from comptoir.meetings.models import RoomState
from comptoir.meetings.queries import rooms_of
from comptoir.meetings.rules.settings import Meeting, allowed_captures
from comptoir.meetings.rules.turn import ice_servers
from comptoir.meetings.rules.window import Window, window_of
from comptoir.meetings.services.agreement import lock_room, may_start, must_agree, note_entrance
from comptoir.meetings.services.find_meetings import HELD
from comptoir.meetings.services.make_room import place_of
from comptoir.meetings.services.people import may_come
from comptoir.meetings.services.room_link import Bearer, bearer_of
from comptoir.meetings.services.settings import meeting_settings
from comptoir.meetings.services.want_room import room_of
from comptoir.platform.contracts import NotFound
from comptoir.platform.rooms import Ticket
from comptoir.platform.tenancy import organization_scope

NOTE_GONE = "meetings.note_gone"
"""The job that writes down that somebody is gone."""

type State = Literal["soon", "open", "over", "failed", "none"]


@dataclass(frozen=True, slots=True)
class Visit:
    """A link as it stands at this moment; `booking` None: nothing is held by video any more."""

    bearer: Bearer
    settings: Meeting
    state: State
    booking: BookingSeen | None
    window: Window | None
    gone: BookingSeen | None = None
    """What it was for, when that is not held by video, or at all, any more."""


def visit(token: str, *, now: datetime) -> Visit:
    """Look at a link, inside its organization.

    Raises:
        SignatureInvalid: it is none of ours.
    """
    bearer = bearer_of(token, now=now)
    settings = meeting_settings()
    try:
        booking = booking_by_video(bearer.booking)
    except NotFound:
        booking = None
    if booking is not None and not may_come(bearer, booking):
        return Visit(bearer, settings, "none", None, None)
    if booking is None or booking.status not in HELD:
        return Visit(bearer, settings, "none", None, None, gone=booking)
    window = window_of(
        booking.start, booking.end, early_minutes=settings.early_minutes, late_minutes=settings.late_minutes
    )
    state: State = window.at(now)
    if state != "over" and settings.provider != "builtin":
        room = rooms_of([booking.id]).get(booking.id)
        if room is None or room.state != RoomState.READY:
            state = "failed" if state == "open" or (room and room.state == RoomState.FAILED) else state
    return Visit(bearer, settings, state, booking, window)


def open_visit(token: str, *, now: datetime) -> tuple[Bearer, BookingSeen, Meeting]:
    """For what one may do only while the room is open.

    Raises:
        SignatureInvalid: the link is none of ours.
        RoomNotOpen: too early, too late, or there is no room.
    """
    seen = visit(token, now=now)
    if seen.state != "open" or seen.booking is None:
        raise RoomNotOpen
    return seen.bearer, seen.booking, seen.settings


def show_room(token: str, *, now: datetime) -> dict[str, Any]:
    """What the page of a link shows, and, while the room is open, with what one connects."""
    seen = visit(token, now=now)
    house, bearer, booking = organization_profile(), seen.bearer, seen.booking
    known = booking or seen.gone
    shown: dict[str, Any] = {
        "state": seen.state,
        "isCancelled": seen.gone is not None and seen.gone.status == "cancelled",
        "role": bearer.role,
        "name": bearer.name,
        "person": bearer.person,
        "organization": {"name": house.name, "locale": house.locale},
        "serverNow": now,
        "provider": seen.settings.provider,
        "isRecordingAllowed": "recording" in allowed_captures(seen.settings),
        "isTranscriptionAllowed": "transcription" in allowed_captures(seen.settings),
        "transcriptDays": seen.settings.transcript_days,
        "recordingDays": seen.settings.recording_days,
        "mustAgree": [],
        "title": known.title if known else "",
        "client": known.client if known and bearer.role == "host" else "",
        "staff": list(known.staff) if known else [],
        "locale": known.locale if known else house.locale,
        "timeZone": known.time_zone if known else house.time_zone,
        "startsAt": known.start if known else None,
        "endsAt": known.end if known else None,
        "opensAt": seen.window.opens if seen.window else None,
        "closesAt": seen.window.closes if seen.window else None,
        "join": None,
        "signalling": None,
        "iceServers": [],
    }
    if seen.state == "open" and booking and seen.window and seen.settings.provider == "builtin":
        shown |= _builtin(bearer, booking, seen.settings, seen.window, now)
    elif seen.state == "open" and booking:
        shown["mustAgree"] = _admit(bearer, booking, seen.settings, now)
    return shown


def _admit(bearer: Bearer, booking: BookingSeen, settings: Meeting, now: datetime) -> list[str]:
    """What they have to agree to before they get the address; nothing: from now on they may be there."""
    room = rooms_of([booking.id])[booking.id]
    lock_room(room.name)
    missing = must_agree(room.name, bearer.person)
    if not missing:
        note_entrance(bearer, booking, settings, room.name, now=now)
    return missing


def _builtin(bearer: Bearer, booking: BookingSeen, settings: Meeting, window: Window, now: datetime) -> dict[str, Any]:
    room = room_of(booking)
    gone = {"task": NOTE_GONE, "organization": str(bearer.organization), "booking": str(booking.id)}
    ticket = Ticket(room, bearer.person, bearer.name, bearer.role, window.closes, gone)
    socket = installation.COMPTOIR_STREAMS_URL.replace("http", "ws", 1)
    urls = settings.turn_urls or (*_own_stun(), *installation.COMPTOIR_TURN_URLS)
    secret = settings.values.get("turn.secret", "") if settings.turn_urls else installation.COMPTOIR_TURN_SECRET
    return {
        "signalling": {"url": f"{socket}/rooms/{room}", "token": ticket.signed(now=now)},
        "iceServers": ice_servers(urls, secret=secret, person=bearer.person, until=window.closes),
    }


def _own_stun() -> tuple[str, ...]:
    """Where the streams process tells browsers how they are seen: the address it was given, or that of the streams
    themselves, where it names a port (behind a proxy it does not)."""
    if not installation.COMPTOIR_STUN:
        return ()
    if installation.COMPTOIR_STUN_URL:
        return (installation.COMPTOIR_STUN_URL,)
    streams = urlsplit(installation.COMPTOIR_STREAMS_URL)
    return (f"stun:{streams.netloc}",) if streams.port else ()


def with_entrance(token: str, answer: dict[str, Any], *, now: datetime) -> dict[str, Any]:
    """The answer with the personal address at the provider, asked for outside of any transaction."""
    if answer["state"] != "open" or answer["provider"] == "builtin" or answer["mustAgree"]:
        return answer
    organization: OrganizationId = bearer_of(token, now=now).organization
    with organization_scope(organization):
        seen = visit(token, now=now)
        room = rooms_of([seen.booking.id]).get(seen.booking.id) if seen.booking else None
        if room is None:
            return {**answer, "state": "failed"}
        provider, place = provider_of(seen.settings, room.provider), place_of(room, seen.settings)
        may = may_start(room.name, seen.bearer.person)
    guest = Guest(seen.bearer.person, seen.bearer.name, seen.bearer.role, may)
    try:
        return {**answer, "join": {"url": provider.entrance(place, guest)}}
    except (Refused, Unreachable):
        return {**answer, "state": "failed"}
