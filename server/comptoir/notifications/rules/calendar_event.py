"""One appointment as a calendar file that calendars update instead of duplicating (RFC 5545, RFC 5546)."""

from datetime import UTC, datetime
from typing import Literal

from icalendar import Calendar, Event, vCalAddress, vText, vUri

type Method = Literal["REQUEST", "CANCEL", "PUBLISH"]


def calendar_event(
    *,
    method: Method,
    uid: str,
    sequence: int,
    stamp: datetime,
    start: datetime,
    end: datetime,
    summary: str,
    organizer: tuple[str, str],
    attendee: tuple[str, str] | None = None,
    location: str = "",
    description: str = "",
    url: str = "",
    tentative: bool = False,
) -> bytes:
    """The bytes of a `text/calendar` file with one event, its times in UTC.

    `uid` stays the same for the life of the appointment and `sequence` grows with every change: that is how
    a calendar knows a move from a new appointment. `organizer` and `attendee` are (name, e-mail address).

    Raises:
        ValueError: a naive instant, or an end that is not after the start.
    """
    for instant in (stamp, start, end):
        if instant.tzinfo is None:
            raise ValueError("a calendar event needs aware datetimes")
    if end <= start:
        raise ValueError("an event must end after it starts")
    event = Event()
    event.add("uid", uid)
    event.add("sequence", sequence)
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("last-modified", stamp.astimezone(UTC))
    event.add("dtstart", start.astimezone(UTC))
    event.add("dtend", end.astimezone(UTC))
    event.add("summary", summary)
    event.add("status", "CANCELLED" if method == "CANCEL" else "TENTATIVE" if tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if method == "CANCEL" else "OPAQUE")
    event.add("organizer", _person(*organizer), encode=False)
    # PUBLISH has no attendees (RFC 5546 §3.2.1).
    if attendee is not None and method != "PUBLISH":
        event.add("attendee", _invited(*attendee), encode=False)
    for name, value in (("location", location), ("description", description)):
        if value:
            event.add(name, vText(value))
    if url:
        event.add("url", vUri(url))
    return _calendar(method, event)


def content_type(method: Method) -> str:
    """The MIME type of such a file as an attachment (RFC 6047 §2.4)."""
    return f"text/calendar; method={method}; charset=utf-8"


def _calendar(method: Method, event: Event) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Comptoir//Comptoir//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    calendar.add_component(event)
    raw: bytes = calendar.to_ical()
    return raw


def _person(name: str, address: str) -> vCalAddress:
    person = vCalAddress(f"mailto:{address}")
    # A parameter value may hold neither quotes nor control characters (RFC 5545 §3.1).
    clean = "".join(character for character in name if character >= " " and character not in '"\x7f')
    if clean:
        person.params["CN"] = vText(clean)
    return person


def _invited(name: str, address: str) -> vCalAddress:
    person = _person(name, address)
    person.params["ROLE"] = vText("REQ-PARTICIPANT")
    person.params["PARTSTAT"] = vText("ACCEPTED")
    person.params["RSVP"] = vText("FALSE")
    return person
