"""A booking whose payment did not come in time gives its place back."""

from datetime import datetime
from uuid import UUID

from comptoir.booking.contracts import SeriesCancelled
from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Action, CancellationCode
from comptoir.booking.services.change_status import change_status
from comptoir.booking.services.series_event import series_event
from comptoir.booking.services.series_scope import Scope, bookings_in
from comptoir.booking.services.standing import standing_of
from comptoir.platform.events import publish


def lapse_hold(booking: UUID, *, now: datetime) -> bool:
    """Cancel a booking whose payment did not come in time, with what of its series is as late; False: it came, or the
    booking went another way."""
    row = Booking.objects.filter(pk=booking).first()
    if row is None or not _is_late(row, now):
        return False
    in_series = row.parent_booking_id is not None or row.recurring_config is not None
    rows = bookings_in(Scope.ALL if in_series else Scope.THIS, booking, action=Action.LAPSE, now=now)
    late = [one for one in rows if _is_late(one, now)]
    for one in late:
        _lapse(one, now, notify=len(late) == 1)
    if len(late) > 1:
        publish(series_event(SeriesCancelled, late, now), subject=late[0].id)
    return any(one.id == booking for one in late)


def _is_late(row: Booking, now: datetime) -> bool:
    lapses = standing_of(row).after(Action.LAPSE) is not None
    return lapses and row.hold_expires_at is not None and row.hold_expires_at <= now


def _lapse(row: Booking, now: datetime, *, notify: bool) -> None:
    code = CancellationCode.LAPSED.value
    change_status(
        row, Action.LAPSE, now, notify=notify, cancelled_at=now, cancelled_by="system", cancellation_code=code
    )
