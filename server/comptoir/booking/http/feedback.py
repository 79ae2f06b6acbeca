"""What clients say of their appointments: they behind their link, the house in a list."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Query
from pydantic import Field, StringConstraints

from comptoir.booking.contracts import FeedbackTooEarly
from comptoir.booking.http.guest import as_guest
from comptoir.booking.http.own_bookings import OwnRoutes
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.feedback import feedback_matching, feedback_of
from comptoir.booking.services.give_feedback import feedback_shown, give_feedback
from comptoir.booking.services.visible_bookings import sight_of, visible_bookings
from comptoir.platform.contracts import NotFound, SignatureInvalid
from comptoir.platform.http.page import Cursor, Limit, page_of
from comptoir.platform.http.schema import In, Out, Page

routes = OwnRoutes("feedback")

Sentiment = Literal["positive", "neutral", "negative"]


class FeedbackIn(In):
    """`rating` from 1 to 5 stars."""

    rating: Annotated[int, Field(ge=1, le=5, strict=True)]
    comment: Annotated[str, StringConstraints(max_length=5_000)] = ""


class FeedbackOut(Out):
    booking_id: UUID
    rating: int
    comment: str
    sentiment: Sentiment
    created_at: datetime


class FeedbackAnswer(Out):
    feedback: FeedbackOut | None


class FeedbackQuery(In):
    sentiment: Sentiment | None = None
    staff_id: UUID | None = None
    limit: Limit = 50
    cursor: Cursor = ""


@routes.get(
    "/guest/bookings/{token}/feedback", public=True, response=FeedbackAnswer, refuses=(SignatureInvalid, NotFound)
)
def get_guest_feedback(request: HttpRequest, token: str) -> dict[str, Any]:
    """What was said of it so far."""
    with as_guest(token, request.now) as booking:  # type: ignore[attr-defined]
        return {"feedback": feedback_shown(feedback_of(booking))}


@routes.post(
    "/guest/bookings/{token}/feedback",
    status=200,
    public=True,
    response=FeedbackAnswer,
    refuses=(SignatureInvalid, NotFound, FeedbackTooEarly),
)
def post_guest_feedback(request: HttpRequest, token: str, data: FeedbackIn) -> dict[str, Any]:
    """Say how it was; a second answer takes the place of the first."""
    now = request.now  # type: ignore[attr-defined]
    with as_guest(token, now) as booking:
        return {"feedback": feedback_shown(give_feedback(booking, rating=data.rating, comment=data.comment, now=now))}


@routes.get("/bookings/{booking_id}/feedback", permission="booking.read", response=FeedbackAnswer, refuses=(NotFound,))
def get_booking_feedback(request: HttpRequest, booking_id: UUID) -> dict[str, Any]:
    """What the client said of a booking."""
    return {"feedback": feedback_shown(feedback_of(booking_by_id(booking_id).id))}


@routes.get("/feedback", permission="booking.read", response=Page[FeedbackOut])
def list_feedback(request: Any, query: Query[FeedbackQuery]) -> dict[str, Any]:
    """What clients said, the latest first; a coach sees what was said of their own appointments."""
    sight = sight_of(request.principal)
    rows = feedback_matching(
        sentiment=query.sentiment, staff=query.staff_id, of=None if sight.is_whole else visible_bookings(sight)
    )
    return page_of(rows, feedback_shown, order=("-created_at", "-id"), limit=query.limit, cursor=query.cursor)
