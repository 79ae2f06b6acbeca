"""What clients said of their appointments."""

from uuid import UUID

from django.db.models import QuerySet

from comptoir.booking.models import Booking, Feedback


def feedback_of(booking: UUID) -> Feedback | None:
    """What was said of one booking."""
    return Feedback.objects.filter(booking_id=booking).first()


def feedback_matching(
    *, sentiment: str | None, staff: UUID | None, of: QuerySet[Booking] | None = None
) -> QuerySet[Feedback]:
    """What was said in that mood, of appointments with that person, among the bookings `of`; None: any."""
    rows = Feedback.objects.all()
    if sentiment:
        rows = rows.filter(sentiment=sentiment)
    if of is not None:
        rows = rows.filter(booking_id__in=of.values("id"))
    if staff is not None:
        rows = rows.filter(booking_id__in=Booking.objects.filter(staff_ids__contains=[staff]).values("id"))
    return rows
