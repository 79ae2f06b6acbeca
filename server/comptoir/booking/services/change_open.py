"""How long a client may change a booking by themselves."""

from datetime import datetime

from comptoir.booking.contracts import ChangeClosed
from comptoir.booking.models import Booking
from comptoir.booking.rules.cancellation import CancellationPolicy, cancel_before, client_may_cancel
from comptoir.planning.rules.rfc3339 import Rfc3339


def check_change_open(row: Booking, now: datetime) -> None:
    """A client may move a booking, or change who comes, as long as they may cancel it and are not there yet.

    Raises:
        ChangeClosed: not any more, or never.
    """
    policy, start = CancellationPolicy.of(row.cancellation_policy), int(row.starts_at.timestamp())
    if row.checked_in_at is not None or not client_may_cancel(policy, start=start, now=int(now.timestamp())):
        limit = cancel_before(policy, start)
        raise ChangeClosed(until=Rfc3339(row.time_zone).text(limit) if limit is not None else None)
