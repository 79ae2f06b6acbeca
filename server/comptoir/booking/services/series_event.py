"""What to tell of several bookings of a series at once."""

from collections.abc import Sequence
from datetime import datetime

from comptoir.booking.contracts import SeriesEvent
from comptoir.booking.models import Booking
from comptoir.kernel.ids import BookingId, OrganizationId


def series_event(
    kind: type[SeriesEvent], rows: Sequence[Booking], now: datetime, *, notify: bool = True
) -> SeriesEvent:
    """The event of `kind` about `rows`, of one series, at least one."""
    return kind(
        organization=OrganizationId(rows[0].organization_id),
        at=now,
        first=BookingId(rows[0].parent_booking_id or rows[0].id),
        bookings=tuple(BookingId(row.id) for row in rows),
        notify=notify,
    )
