"""Where a service sends whoever has just booked it."""

from comptoir.booking.models import Booking
from comptoir.booking.queries.services import service_by_id
from comptoir.booking.rules.redirect import next_url
from comptoir.booking.rules.status import Awaits


def next_address(booking: Booking) -> str | None:
    """With the booking's reference; None where the service names none, or something is to be paid first."""
    url = service_by_id(booking.service_id).document.get("redirectUrl")
    return next_url(url, booking.reference) if url and booking.awaits != Awaits.PAYMENT else None
