"""How a client reaches the place where a booking is had."""

from comptoir.booking.models import Booking
from comptoir.identity.public import locations_by_id


def contact_of(booking: Booking) -> dict[str, str]:
    """`phone` and `email` of its location, as far as they are known."""
    site = next(iter(locations_by_id([booking.location_id]).values()), None) if booking.location_id else None
    if site is None:
        return {}
    return {name: value for name, value in (("phone", site.phone), ("email", site.email)) if value}
