"""Appointments as a calendar file that calendars update instead of duplicating (RFC 5545, RFC 5546)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from icalendar import Calendar, Event, vCalAddress, vDuration, vText, vUri

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
    guests: tuple[str, ...] = ()
    """E-mail addresses of who comes along."""
    uninvited: str = ""
    """With a cancellation: the address of the one guest whom it is about; the others still meet."""
    location: str = ""
    description: str = ""
    url: str = ""
    tentative: bool = False
    cancelled: bool = False
    changed_at: datetime | None = None
    """When it changed last, if that is known: a file that is asked for again is then the same to the byte."""


def calendar_event(appointment: Appointment, *, method: Method, stamp: datetime) -> bytes:
    """The bytes of a `text/calendar` file with one event, its times in UTC.

    Raises:
        ValueError: a naive instant, or an end that is not after the start.
    """
    return _calendar(method, [_event(appointment, method, stamp)])


def calendar_events(
    appointments: Iterable[Appointment], *, stamp: datetime, name: str = "", refresh: timedelta | None = None
) -> bytes:
    """Several appointments in one file, cancelled ones among them. It is published: a request or a cancellation is
    about one appointment only (RFC 5546 §3.2.2, §3.2.5).

    `name` and how often to `refresh` are for calendars that subscribe (RFC 7986 §5.1, §5.7; the X- names are what
    Apple and Microsoft read).

    Raises:
        ValueError: as `calendar_event`.
    """
    events = [_event(one, "PUBLISH", one.changed_at or stamp) for one in appointments]
    return _calendar("PUBLISH", events, name=name, refresh=refresh)


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
    # Who is left out is cancelled without a status, which would be that of the event (RFC 5546 §3.2.5).
    if not appointment.uninvited:
        event.add("status", "CANCELLED" if cancelled else "TENTATIVE" if appointment.tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if cancelled else "OPAQUE")
    event.add("organizer", _person(*appointment.organizer), encode=False)
    for attendee in _attendees(appointment, method):
        event.add("attendee", attendee, encode=False)
    for name, value in (("location", appointment.location), ("description", appointment.description)):
        if value:
            event.add(name, vText(value))
    if appointment.url:
        event.add("url", vUri(appointment.url))
    return event


def _attendees(appointment: Appointment, method: Method) -> list[vCalAddress]:
    """PUBLISH has none (RFC 5546 §3.2.1); a cancellation for one guest names nobody else (§3.2.5)."""
    if method == "PUBLISH":
        return []
    if appointment.uninvited:
        return [_invited("", appointment.uninvited, "NEEDS-ACTION")]
    found = [_invited(*appointment.attendee)] if appointment.attendee is not None else []
    return found + [_invited("", address, "NEEDS-ACTION") for address in appointment.guests]


def _calendar(method: Method, events: list[Event], *, name: str = "", refresh: timedelta | None = None) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//Comptoir//Comptoir//FR")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    if name:
        calendar.add("name", name)
        calendar.add("x-wr-calname", name)
    if refresh:
        often = vDuration(refresh)
        often.params["VALUE"] = "DURATION"
        calendar.add("refresh-interval", often)
        calendar.add("x-published-ttl", vDuration(refresh))
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


def _invited(name: str, address: str, answer: str = "ACCEPTED") -> vCalAddress:
    person = _person(name, address)
    person.params["ROLE"] = vText("REQ-PARTICIPANT")
    person.params["PARTSTAT"] = vText(answer)
    person.params["RSVP"] = vText("FALSE")
    return person
