"""By which clock a client is told times: theirs, with the house's beside it where the two differ."""

from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking
from comptoir.planning.rules.zones import city_of


def clock_of(booking: Booking) -> str:
    """The zone the booking was made in, or its service's."""
    return booking.client_time_zone or booking.time_zone


def clock_note(booking: Booking) -> str:
    """« New York ; 15:00 à Paris », or nothing where the clocks show the same."""
    theirs = booking.starts_at.astimezone(ZoneInfo(clock_of(booking)))
    ours = booking.starts_at.astimezone(ZoneInfo(booking.time_zone))
    if theirs.utcoffset() == ours.utcoffset():
        return ""
    time = ours.strftime("%H:%M" if ours.date() == theirs.date() else "%d/%m %H:%M")
    here, there = city_of(booking.time_zone), city_of(clock_of(booking))
    return f"{there}; {time} in {here}" if booking.locale == "en" else f"{there}\u00a0; {time} à {here}"
