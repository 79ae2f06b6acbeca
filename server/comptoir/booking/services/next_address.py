"""Where a service sends whoever has just booked it."""

from collections.abc import Mapping
from typing import Any

from comptoir.booking.models import Booking
from comptoir.booking.rules.redirect import next_url
from comptoir.booking.rules.status import Awaits


def next_address(booking: Booking, document: Mapping[str, Any]) -> str | None:
    """With the booking's reference; None where the service's document names none, or something is to be paid first."""
    url = document.get("redirectUrl")
    return next_url(url, booking.reference) if url and booking.awaits != Awaits.PAYMENT else None
