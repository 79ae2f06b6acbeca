"""Bookings that belong together."""

from uuid import UUID

from django.db.models import Q, QuerySet

from comptoir.booking.models import Booking
from comptoir.booking.queries.bookings import booking_by_id
from comptoir.booking.queries.moves import current_of
from comptoir.booking.rules.status import Status


def series_of(booking: UUID) -> QuerySet[Booking]:
    """The series of a booking in the order of its dates, whatever became of each; what moved is where it is now.

    Raises:
        NotFound: there is no such booking.
    """
    row = booking_by_id(booking)
    if (current := current_of(row)) != row.id:
        row = booking_by_id(current)
    first = row.parent_booking_id or row.id
    together = Booking.objects.filter(Q(pk=first) | Q(parent_booking_id=first))
    return together.exclude(status=Status.RESCHEDULED).order_by("starts_at", "id")
