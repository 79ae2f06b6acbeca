"""A period's appointments by local day, as paper and tables show them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from comptoir.booking.contracts.calendar_entry import CalendarEntry

LONGEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class Day:
    """One local day, with the entries that begin on it."""

    on: date
    entries: tuple[CalendarEntry, ...]


def bounds(first: date, last: date, zone: str) -> tuple[datetime, datetime]:
    """The instants at which the local days `first` to `last`, both included, begin and end."""
    place = ZoneInfo(zone)
    after = last + timedelta(days=1)
    return datetime.combine(first, time(), place), datetime.combine(after, time(), place)


def by_day(entries: Sequence[CalendarEntry], zone: str) -> list[Day]:
    """Days with something on them, in order; `entries` are sorted by start."""
    place = ZoneInfo(zone)
    days = groupby(entries, key=lambda one: one.start.astimezone(place).date())
    return [Day(on, tuple(found)) for on, found in days]
