"""See to it that a client is asked how an appointment was."""

from datetime import datetime

from comptoir.booking.jobs import queue_asking
from comptoir.booking.models import Booking
from comptoir.booking.rules.asking import when_to_ask
from comptoir.booking.services.ask_feedback import wants_asking
from comptoir.identity.public import organization_profile
from comptoir.notifications.rules.quiet_hours import QuietHours


def plan_feedback(booking: Booking, *, now: datetime) -> None:
    """At a decent hour after it; not where the house does not ask, nor about what was long ago."""
    house = organization_profile()
    if not house.rules.ask_feedback or not wants_asking(booking):
        return
    quiet = QuietHours.of(house.rules.quiet_hours, booking.time_zone)
    at = when_to_ask(end=booking.ends_at, now=now, zone=booking.time_zone, quiet=quiet)
    if at is not None:
        queue_asking(booking.id, at)
