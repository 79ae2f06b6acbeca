"""A booking whose payment did not come in time gives its place back."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action, CancellationCode
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.standing import standing_of


def lapse_hold(booking: UUID, *, now: datetime) -> bool:
    """Cancel a booking whose payment did not come in time; False: it came, or the booking went another way."""
    row = Booking.objects.select_for_update().filter(pk=booking).first()
    if row is None or standing_of(row).after(Action.LAPSE) is None:
        return False
    if row.hold_expires_at is None or row.hold_expires_at > now:
        return False
    change_status(
        row, Action.LAPSE, now, cancelled_at=now, cancelled_by="system", cancellation_code=CancellationCode.LAPSED.value
    )
    return True
