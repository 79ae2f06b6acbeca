"""See to it that somebody looks whether the client came."""

from datetime import datetime, timedelta

from comptoir.booking.jobs import queue_absence
from comptoir.booking.models import Booking
from comptoir.booking.rules.status import Status
from comptoir.identity.public import organization_profile


def watch_arrival(row: Booking) -> None:
    """Where the house marks no-shows by itself, look at a confirmed booking when its delay is over."""
    delay = organization_profile().rules.no_show_after_minutes
    if delay is not None:
        queue_absence(row.id, row.starts_at + timedelta(minutes=delay))


def watch_all(now: datetime) -> None:
    """The house changed its mind about no-shows: look at all that are confirmed and not over."""
    delay = organization_profile().rules.no_show_after_minutes
    if delay is None:
        return
    rows = Booking.objects.filter(
        status=Status.CONFIRMED.value, checked_in_at=None, starts_at__gt=now - timedelta(minutes=delay)
    )
    for booking, start in rows.values_list("id", "starts_at").iterator():
        queue_absence(booking, start + timedelta(minutes=delay))
