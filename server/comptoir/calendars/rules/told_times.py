"""Times as providers of JSON tell them, as a calendar file."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from icalendar import Calendar, Event


def times_file(
    *,
    uid: str,
    start: date,
    end: date,
    recurrence: Sequence[str] = (),
    replaces: date | None = None,
    is_free: bool = False,
    is_cancelled: bool = False,
) -> str:
    """A calendar file (RFC 5545) with one event: `start` and `end` are days, or instants in their zone; `recurrence`
    holds lines as `RRULE:…` and `EXDATE…`; `replaces` is the occurrence of a series that this one stands for.

    Raises:
        ValueError: a line of the recurrence cannot be read.
    """
    event = Event()
    event.add("uid", uid)
    event.add("dtstart", start)
    event.add("dtend", end)
    if replaces is not None:
        event.add("recurrence-id", replaces)
    if is_free:
        event.add("transp", "TRANSPARENT")
    if is_cancelled:
        event.add("status", "CANCELLED")
    calendar = Calendar()
    calendar.add("prodid", "-//Comptoir//Comptoir//FR")
    calendar.add("version", "2.0")
    calendar.add_component(event)
    text: str = calendar.to_ical().decode()
    lines = "".join(f"{line.strip()}\r\n" for line in recurrence if line.strip() and "\n" not in line.strip())
    return text.replace("END:VEVENT", f"{lines}END:VEVENT")


def in_zone(text: str, zone: str) -> datetime:
    """An RFC 3339 instant, or a wall-clock time in `zone`, as a time of that zone: a series keeps its wall clock.

    Raises:
        ValueError: it is none.
    """
    moment = datetime.fromisoformat(text)
    try:
        place = ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        place = ZoneInfo("UTC")
    return moment.astimezone(place) if moment.tzinfo else moment.replace(tzinfo=place)
