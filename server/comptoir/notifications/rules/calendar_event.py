"""Appointments as a calendar file that calendars update instead of duplicating (RFC 5545, RFC 5546)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from icalendar import Calendar, Event, vCalAddress, vText, vUri

type Method = Literal["REQUEST", "CANCEL", "PUBLISH"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """What a calendar holds of one appointment.

    `uid` stays the same for the life of the appointment and `sequence` grows with every change: that is how
    a calendar knows a move from a new appointment. `organizer` and `attendee` are (name, e-mail address).
    """

    uid: str
    sequence: int
    start: datetime
    end: datetime
    summary: str
    organizer: tuple[str, str]
    attendee: tuple[str, str] | None = None
    location: str = ""
    description: str = ""
    url: str = ""
    tentative: bool = False
    cancelled: bool = False


def calendar_event(appointment: Appointment, *, method: Method, stamp: datetime) -> bytes:
    """The bytes of a `text/calendar` file with one event, its times in UTC.

    Raises:
        ValueError: a naive instant, or an end that is not after the start.
    """
    return _calendar(method, [_event(appointment, method, stamp)])


def calendar_events(appointments: Iterable[Appointment], *, stamp: datetime) -> bytes:
    """Several appointments in one file, cancelled ones among them. It is published: a request or a cancellation is
    about one appointment only (RFC 5546 §3.2.2, §3.2.5).

    Raises:
        ValueError: as `calendar_event`.
    """
    return _calendar("PUBLISH", [_event(one, "PUBLISH", stamp) for one in appointments])


def content_type(method: Method) -> str:
    """The MIME type of such a file as an attachment (RFC 6047 §2.4)."""
    return f"text/calendar; method={method}; charset=utf-8"


def _event(appointment: Appointment, method: Method, stamp: datetime) -> Event:
    for instant in (stamp, appointment.start, appointment.end):
        if instant.tzinfo is None:
            raise ValueError("a calendar event needs aware datetimes")
    if appointment.end <= appointment.start:
        raise ValueError("an event must end after it starts")
    cancelled = appointment.cancelled or method == "CANCEL"
    event = Event()
    event.add("uid", appointment.uid)
    event.add("sequence", appointment.sequence)
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("last-modified", stamp.astimezone(UTC))
    event.add("dtstart", appointment.start.astimezone(UTC))
    event.add("dtend", appointment.end.astimezone(UTC))
    event.add("summary", appointment.summary)
    event.add("status", "CANCELLED" if cancelled else "TENTATIVE" if appointment.tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if cancelled else "OPAQUE")
    event.add("organizer", _person(*appointment.organizer), encode=False)
    # PUBLISH has no attendees (RFC 5546 §3.2.1).
    if appointment.attendee is not None and method != "PUBLISH":
        event.add("attendee", _invited(*appointment.attendee), encode=False)
    for name, value in (("location", appointment.location), ("description", appointment.description)):
        if value:
            event.add(name, vText(value))
    if appointment.url:
        event.add("url", vUri(appointment.url))
    return event


def _calendar(method: Method, events: list[Event]) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Comptoir//Comptoir//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    for event in events:
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
