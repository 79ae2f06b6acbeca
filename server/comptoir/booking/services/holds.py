"""How a fresh booking starts out, and how long one that awaits its payment keeps its time."""

from datetime import datetime, timedelta

from comptoir.booking.jobs import queue_lapse
from comptoir.booking.models import Booking
from comptoir.booking.rules.admission import Admission
from comptoir.booking.rules.status import Awaits
from comptoir.booking.services.first_payment import BY_CARD
from comptoir.booking.services.settle import keep_asked


def hold(row: Booking, now: datetime, *, minutes: int) -> None:
    """Set when the booking lapses, and see to it; not after its start, unless that is past already."""
    until = now + timedelta(minutes=minutes)
    row.hold_expires_at = min(until, row.starts_at) if row.starts_at > now else until
    queue_lapse(row.id, row.hold_expires_at)
    if row.payment_method == BY_CARD:
        keep_asked(row, now=now)


def admit(row: Booking, decided: Admission, now: datetime, *, hold_minutes: int) -> None:
    """Let a fresh booking, not stored yet, start out as was decided."""
    row.status, row.awaits = decided.status.value, decided.awaits.value
    row.confirmed_at = None if decided.awaits is not Awaits.NOTHING else row.confirmed_at or now
    if decided.awaits is Awaits.PAYMENT:
        hold(row, now, minutes=hold_minutes)


def keep_hold(row: Booking) -> None:
    """A booking that took the place of one which awaits payment lapses when that one would have."""
    if row.hold_expires_at is not None:
        queue_lapse(row.id, row.hold_expires_at)
