"""Recordings and transcripts at a room's provider: begun and ended by its host, opened and deleted by the house."""

from typing import Any
from uuid import UUID

from comptoir.booking.public import check_visible
from comptoir.meetings.contracts import (
    ConsentMissing,
    HostOnly,
    NobodyThere,
    ProviderSilent,
    RecordingNotAllowed,
    RoomNotOpen,
    TranscriptionNotAllowed,
)
from comptoir.meetings.http.captures_schema import CaptureIn, CaptureLinkOut, RoomCapturesOut
from comptoir.meetings.jobs import queue_forgetting_there, queue_start, queue_stops
from comptoir.meetings.services.ask_capture import ask_capture, end_captures, show_captures
from comptoir.meetings.services.captures import delete_capture, open_capture, openable
from comptoir.meetings.services.enter_room import open_visit
from comptoir.meetings.services.room_link import bearer_of
from comptoir.platform.actor import Context, acting, current_context
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.tenancy import organization_scope

routes = Routes("meetings")

_PLACE = "/bookings/{booking_id}/meeting/captures/{capture_id}"


@routes.get("/rooms/{token}/captures", public=True, response=RoomCapturesOut, refuses=(SignatureInvalid, RoomNotOpen))
def get_room_captures(request: Any, token: str) -> dict[str, Any]:
    """What may be recorded or written down of the call at its provider, who agrees, and how far it is."""
    with organization_scope(bearer_of(token, now=request.now).organization):
        bearer, booking, settings = open_visit(token, now=request.now)
        return {"items": show_captures(bearer, booking, settings)}


@routes.post(
    "/rooms/{token}/captures",
    status=204,
    public=True,
    refuses=(
        SignatureInvalid,
        RoomNotOpen,
        HostOnly,
        RecordingNotAllowed,
        TranscriptionNotAllowed,
        NobodyThere,
        ConsentMissing,
    ),
)
def tell_capture(request: Any, token: str, data: CaptureIn) -> None:
    """Have the provider record or write along, once everybody who may be there agrees; or have it end."""
    found = bearer_of(token, now=request.now)
    context = Context(current_context().request_id, "guest", found.person, found.name)
    with acting(context), organization_scope(found.organization):
        bearer, booking, settings = open_visit(token, now=request.now)
        if data.is_on:
            begun = ask_capture(bearer, booking, settings, data.purpose, now=request.now)
            if begun is not None:
                queue_start(begun)
            return
        if bearer.role != "host":
            raise HostOnly
        queue_stops(end_captures(booking.id, by=bearer.name, purpose=data.purpose))


def _with_link(request: Any, answer: dict[str, Any]) -> dict[str, Any]:
    place = {name: UUID(str(value)) for name, value in request.resolver_match.kwargs.items()}
    with organization_scope(request.principal.organization):
        row = openable(place["booking_id"], place["capture_id"])
    return open_capture(request.principal.organization, row)


@routes.get(
    f"{_PLACE}/link",
    permission="booking.manage",
    response=CaptureLinkOut,
    refuses=(NotFound, ProviderSilent),
    then=_with_link,
)
def get_capture_link(request: Any, booking_id: UUID, capture_id: UUID) -> dict[str, Any]:
    """An address at the provider that opens a recording for a while."""
    check_visible(request.principal, booking_id)
    openable(booking_id, capture_id)
    return {}


@routes.delete(_PLACE, permission="booking.manage", refuses=(NotFound,))
def remove_capture(request: Any, booking_id: UUID, capture_id: UUID) -> None:
    """Delete a recording before its time, at the provider too."""
    check_visible(request.principal, booking_id)
    gone = delete_capture(booking_id, capture_id)
    if gone is not None:
        queue_forgetting_there(gone)
