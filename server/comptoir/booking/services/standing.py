"""Where a stored booking stands."""

from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Awaits, CancellationCode, Standing, Status


def standing_of(row: Booking) -> Standing:
    """What the transition table asks of a booking."""
    return Standing(
        status=Status(row.status),
        awaits=Awaits(row.awaits),
        checked_in=row.checked_in_at is not None,
        code=CancellationCode(row.cancellation_code),
    )


def only_waited(row: Booking) -> bool:
    """Whether somebody queued and never got in: letting them in takes the end of their offer away."""
    return row.waitlisted_at is not None and (row.offered_at is None or row.offer_expires_at is not None)
