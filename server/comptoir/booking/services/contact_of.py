"""How a client reaches the place where a booking is had."""

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from comptoir.booking.models import Booking
from comptoir.identity.public import locations_by_id


def contact_of(booking: Booking) -> dict[str, str]:
    """`phone` and `email` of its location, as far as they are known."""
    site = next(iter(locations_by_id([booking.location_id]).values()), None) if booking.location_id else None
    if site is None:
        return {}
    return {name: value for name, value in (("phone", _in_groups(site.phone)), ("email", site.email)) if value}


def _in_groups(phone: str) -> str:
    """`+33 1 42 00 00 14`: read, and dialled from any country."""
    try:
        return str(format_number(parse(phone), PhoneNumberFormat.INTERNATIONAL)) if phone else ""
    except NumberParseException:
        return phone
