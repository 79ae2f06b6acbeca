"""A wait ends by itself: the offer was not taken up in time, or the time they waited for has come."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action, CancellationCode, Status
from comptoir.booking.services.change_status import change_status


def lapse_offer(booking: UUID, *, now: datetime) -> bool:
    """Give an offered place back that was not taken in time; False: it was, or a later offer stands."""
    row = _waiting(booking)
    if row is None or row.offer_expires_at is None or row.offer_expires_at > now:
        return False
    _end(row, CancellationCode.OFFER_LAPSED, now)
    return True


def end_wait(booking: UUID, *, now: datetime) -> bool:
    """Nothing came free until the last start that would have suited them; False: something did, or they left."""
    row = _waiting(booking)
    if row is None or row.offered_at is not None or (row.waits_until or row.starts_at) > now:
        return False
    _end(row, CancellationCode.WAIT_OVER, now)
    return True


def _waiting(booking: UUID) -> Booking | None:
    return Booking.objects.select_for_update().filter(pk=booking, status=Status.WAITLISTED.value).first()


def _end(row: Booking, code: CancellationCode, now: datetime) -> None:
    change_status(row, Action.CANCEL, now, cancelled_at=now, cancelled_by="system", cancellation_code=code.value)
