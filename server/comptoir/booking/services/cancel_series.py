"""Cancel several bookings of a series together."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import SeriesCancelled
from comptoir.booking.models import Booking
from comptoir.booking.rules.refunding import FULL, Refunding
from comptoir.booking.rules.status import Action
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.series_event import series_event
from comptoir.booking.services.series_scope import Scope, bookings_in
from comptoir.platform.events import publish


def cancel_series(
    booking: UUID, scope: Scope, *, reason: str, by: str, refund: Refunding = FULL, now: datetime
) -> Booking:
    """The named booking, cancelled with those that `scope` means; the client is told once.

    Raises:
        NotFound, TransitionNotAllowed: as named, of the named booking.
    """
    rows = bookings_in(scope, booking, action=Action.CANCEL, now=now)
    cancelled = [
        change_status(
            row,
            Action.CANCEL,
            now,
            notify=False,
            refund=refund,
            cancelled_at=now,
            cancellation_reason=reason,
            cancelled_by=by,
        )
        for row in rows
    ]
    publish(series_event(SeriesCancelled, cancelled, now), subject=booking)
    return next(row for row in cancelled if row.id == booking)
