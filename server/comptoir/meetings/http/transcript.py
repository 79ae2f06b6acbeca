"""What was said in a room: sent by the pages of those who agreed, read by the house."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from pydantic import Field, StringConstraints

from comptoir.booking.public import check_visible
from comptoir.meetings.contracts import ConsentMissing, RoomNotOpen, TranscriptFull, TranscriptionNotAllowed
from comptoir.meetings.http.rooms import PageId, Role
from comptoir.meetings.jobs import queue_forgetting
from comptoir.meetings.services.enter_room import open_visit
from comptoir.meetings.services.room_link import bearer_of
from comptoir.meetings.services.transcript import Spoken, delete_transcript, keep_phrases, show_transcript
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.routes import Routes
from comptoir.platform.http.schema import In, Out, ShortText
from comptoir.platform.tenancy import organization_scope

routes = Routes("meetings")


class PhraseIn(In):
    """`number`: counted by the page; the same one sent again is kept once."""

    number: Annotated[int, Field(ge=0, le=100_000, strict=True)]
    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


class SpokenIn(In):
    """`language` as BCP 47 writes it."""

    visit: PageId
    name: ShortText = ""
    language: Annotated[str, StringConstraints(pattern=r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$")]
    phrases: Annotated[list[PhraseIn], Field(min_length=1, max_length=20)]


class PhraseOut(Out):
    name: str
    role: Role
    language: str
    at: datetime
    text: str


class TranscriptOut(Out):
    """What was said, in order; `keptUntil` None: nothing is kept."""

    items: list[PhraseOut]
    kept_until: datetime | None


@routes.post(
    "/rooms/{token}/transcript",
    status=204,
    public=True,
    refuses=(SignatureInvalid, RoomNotOpen, TranscriptionNotAllowed, ConsentMissing, TranscriptFull),
)
def tell_transcript(request: Any, token: str, data: SpokenIn) -> None:
    """Write down what somebody said, as their browser understood it; only while everybody in the room agrees."""
    with organization_scope(bearer_of(token, now=request.now).organization):
        bearer, booking, settings = open_visit(token, now=request.now)
        phrases = [(one.number, one.text) for one in data.phrases]
        spoken = Spoken(visit=data.visit, name=data.name, language=data.language, phrases=phrases)
        forgotten = keep_phrases(bearer, booking, settings, spoken, now=request.now)
        if forgotten is not None:
            queue_forgetting(booking.id, at=forgotten)


@routes.get(
    "/bookings/{booking_id}/meeting/transcript",
    permission="booking.manage",
    response=TranscriptOut,
    refuses=(NotFound,),
)
def get_transcript(request: Any, booking_id: UUID) -> dict[str, Any]:
    """What was said in a booking's room, when everybody agreed to that."""
    check_visible(request.principal, booking_id)
    return show_transcript(booking_id)


@routes.delete("/bookings/{booking_id}/meeting/transcript", permission="booking.manage", refuses=(NotFound,))
def remove_transcript(request: Any, booking_id: UUID) -> None:
    """Forget it before its time."""
    check_visible(request.principal, booking_id)
    delete_transcript(booking_id)
