"""See to it that somebody looks whether the client came."""

from datetime import timedelta

from comptoir.booking.jobs import queue_absence
from comptoir.booking.models import Booking
from comptoir.identity.public import organization_profile


def watch_arrival(row: Booking) -> None:
    """Where the house marks no-shows by itself, look at a confirmed booking when its delay is over."""
    delay = organization_profile().rules.no_show_after_minutes
    if delay is not None:
        queue_absence(row.id, row.starts_at + timedelta(minutes=delay))
