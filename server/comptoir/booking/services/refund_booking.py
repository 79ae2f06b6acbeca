"""Give back what was paid for a booking, whatever becomes of it."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.services.change_status import locked_booking
from comptoir.booking.services.settle import give_back


def refund_booking(booking: UUID, amount: int | None = None, *, reason: str = "", now: datetime) -> Booking:
    """The booking with `amount` minor units given back, None: all that is left of what was paid.

    Raises:
        NotFound: there is no such booking.
        RefundAbovePaid: there is not so much left.
    """
    row = locked_booking(booking)
    give_back(row, amount, reason=reason, now=now)
    return row
