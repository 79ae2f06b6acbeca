"""When events of a calendar elsewhere hold time: series are unfolded, all else is left aside (RFC 5545)."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events
from icalendar import Calendar, Component, Event

type Span = tuple[datetime, datetime]

_KEPT = (
    "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "STATUS", "TRANSP",
    "SEQUENCE", "X-MICROSOFT-CDO-BUSYSTATUS",
)  # fmt: skip
_TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}
_EARLIEST = 1970
_MOST = 4000
_FREE = {"FREE", "WORKINGELSEWHERE"}


def only_times(source: bytes | str) -> tuple[str, str]:
    """The UID of a calendar file's event, and the file with nothing in it but when.

    Raises:
        ValueError: it is no calendar file, or has no event in it.
    """
    calendar = Calendar.from_ical(source)
    kept = Calendar()
    kept.add("prodid", "-//Comptoir//Comptoir//FR")
    kept.add("version", "2.0")
    uid = ""
    for part in calendar.subcomponents:
        if part.name == "VTIMEZONE":
            kept.add_component(part)
        elif part.name == "VEVENT" and _says_when(part):
            uid = uid or str(part.get("UID", ""))
            kept.add_component(_bare(part))
    if not uid:
        raise ValueError("no event")
    return uid, kept.to_ical().decode()


def busy_spans(files: Iterable[str], *, start: datetime, end: datetime, zone: str) -> list[Span]:
    """What the events of `files`, which belong to one series, hold of [start, end): merged, in order.

    `zone` is where whole days and times without a zone are lived. What is free, cancelled or without length holds
    nothing.
    """
    events = Calendar()
    for file in files:
        for part in Calendar.from_ical(file).subcomponents:
            events.add_component(part)
    place = ZoneInfo(zone)
    spans = sorted(_held(_unfolded(events, start, end), start, end, place))
    return _merged(spans)


def times_of(file: str, *, zone: str) -> Span | None:
    """When the only event of a file takes place; None: it is a series, lasts whole days, or was called off."""
    events: list[Any] = Calendar.from_ical(file).walk("VEVENT")
    if len(events) != 1 or "RRULE" in events[0] or not isinstance(events[0].start, datetime):
        return None
    if str(events[0].get("STATUS", "")).upper() == "CANCELLED":
        return None
    place = ZoneInfo(zone)
    return _instant(events[0].start, place), _instant(events[0].end, place)


def _says_when(event: Any) -> bool:
    try:
        return bool(event.start <= event.end)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False


def _bare(event: Component) -> Event:
    bare = Event()
    for name in _KEPT:
        if name in event:
            bare[name] = event[name]
    rules = bare.get("RRULE")
    for rule in rules if isinstance(rules, list) else [rules] if rules else []:
        if _is_endless_work(rule) or _begins(bare).year < _EARLIEST:
            bare.pop("RRULE", None)
    return bare


def _begins(event: Any) -> date:
    begins: date = event.start
    return begins


def _is_endless_work(rule: Any) -> bool:
    """A rule that strikes every minute says nothing about a day, and would take one to unfold."""
    often = {str(one).upper() for one in rule.get("FREQ", [])}
    return bool(_TOO_OFTEN & often or {"BYSECOND", "BYMINUTE"} & set(rule) or len(rule.get("BYHOUR", [])) > 3)


def _unfolded(events: Calendar, start: datetime, end: datetime) -> Iterator[Any]:
    found: Iterator[Any] = recurring_ical_events.of(events, skip_bad_series=True).after(start - timedelta(days=1))
    for event in islice(found, _MOST):
        if _day_or_instant(event.start) >= end.astimezone(UTC) + timedelta(days=1):
            return
        yield event


def _held(events: Iterable[Any], start: datetime, end: datetime, place: ZoneInfo) -> Iterator[Span]:
    for event in events:
        if _is_free(event):
            continue
        first, last = _instant(event.start, place), _instant(event.end, place)
        first, last = max(first, start), min(last, end)
        if first < last:
            yield first, last


def _is_free(event: Any) -> bool:
    return (
        str(event.get("TRANSP", "")).upper() == "TRANSPARENT"
        or str(event.get("STATUS", "")).upper() == "CANCELLED"
        or str(event.get("X-MICROSOFT-CDO-BUSYSTATUS", "")).upper() in _FREE
    )


def _instant(value: date, place: ZoneInfo) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), place).astimezone(UTC)
    return (value if value.tzinfo else value.replace(tzinfo=place)).astimezone(UTC)


def _day_or_instant(value: date) -> datetime:
    return _instant(value, ZoneInfo("UTC"))


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for first, last in spans:
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found
