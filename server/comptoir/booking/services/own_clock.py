"""By which clock a client is told times: theirs, with the house's beside it where the two differ."""

from zoneinfo import ZoneInfo

from comptoir.booking.models import Booking


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
    here, there = _city(booking.time_zone), _city(clock_of(booking))
    return f"{there}; {time} in {here}" if booking.locale == "en" else f"{there}\u00a0; {time} à {here}"


def _city(zone: str) -> str:
    return zone.rpartition("/")[2].replace("_", " ")
