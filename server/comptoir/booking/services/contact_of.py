"""How a client reaches the place where a booking is had."""

from collections.abc import Sequence
from uuid import UUID

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, parse

from comptoir.booking.models import Booking
from comptoir.identity.contracts import LocationProfile
from comptoir.identity.public import locations_by_id
from comptoir.kernel.ids import LocationId


def contact_of(booking: Booking) -> dict[str, str]:
    """`phone` and `email` of its location, as far as they are known."""
    return contacts_of([booking])[booking.id]


def contacts_of(bookings: Sequence[Booking]) -> dict[UUID, dict[str, str]]:
    """The same of several, in one statement at most."""
    ids = {LocationId(one.location_id) for one in bookings if one.location_id}
    sites = locations_by_id(ids) if ids else {}
    return {one.id: _reached(sites.get(LocationId(one.location_id)) if one.location_id else None) for one in bookings}


def contact_at(location: UUID | None) -> dict[str, str]:
    """How a location is reached, else the only one there is; an empty text is not known."""
    sites = locations_by_id([LocationId(location)] if location else None)
    site = next(iter(sites.values())) if len(sites) == 1 else None
    return {"phone": "", "email": "", **_reached(site)}


def _reached(site: LocationProfile | None) -> dict[str, str]:
    if site is None:
        return {}
    return {name: value for name, value in (("phone", _in_groups(site.phone)), ("email", site.email)) if value}


def _in_groups(phone: str) -> str:
    """`+33 1 42 00 00 14`: read, and dialled from any country."""
    try:
        return str(format_number(parse(phone), PhoneNumberFormat.INTERNATIONAL)) if phone else ""
    except NumberParseException:
        return phone
