"""Take what a client says of an appointment they had."""

from datetime import datetime
from typing import Any
from uuid import UUID

from comptoir.booking.contracts import FeedbackTooEarly
from comptoir.booking.models import Booking, Feedback
from comptoir.booking.queries.moves import current_of
from comptoir.booking.rules.sentiment import sentiment_of
from comptoir.platform import audit
from comptoir.platform.contracts import NotFound

_HELD = ("confirmed", "completed")


def give_feedback(booking: UUID, *, rating: int, comment: str, now: datetime) -> Feedback:
    """Stars and words about a booking, in place of what was said of it before.

    Raises:
        NotFound: there is no such booking.
        FeedbackTooEarly: it did not take place, or not yet.
    """
    row = Booking.objects.filter(pk=booking).first()
    row = row and Booking.objects.select_for_update().filter(pk=current_of(row)).first()
    if row is None:
        raise NotFound
    if row.status not in _HELD or row.starts_at > now:
        raise FeedbackTooEarly(booking_status=row.status)
    said = {"rating": rating, "comment": comment.strip(), "sentiment": sentiment_of(rating, comment), "updated_at": now}
    made, _ = Feedback.objects.update_or_create(
        booking_id=row.id, defaults=said, create_defaults={**said, "created_at": now}
    )
    audit.record("booking.feedback_given", object_type="booking", object_id=row.id, after={"rating": rating})
    return made


def feedback_shown(row: Feedback | None) -> dict[str, Any] | None:
    """As the API shows it."""
    if row is None:
        return None
    return {
        "bookingId": row.booking_id,
        "rating": row.rating,
        "comment": row.comment,
        "sentiment": row.sentiment,
        "createdAt": row.created_at,
    }
