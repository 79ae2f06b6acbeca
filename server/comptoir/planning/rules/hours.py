"""Hours written for people ("Monday 09:00 to 12:00") and the instants they mean."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from comptoir.planning.rules.intervals import Interval, merge, subtract
from comptoir.planning.rules.zones import DAY, day_number, zone

type Range = tuple[int, int]
"""Seconds of wall time from a date's midnight; the end may lie in the next date, up to 172 800."""

type Weekly = tuple[tuple[Range, ...], ...]
"""Seven days, Monday first."""

type Override = tuple[int, tuple[Range, ...]]
"""A day number and the ranges that replace that day's."""

HALF_DAYS: tuple[Range, ...] = ((9 * 3600, 12 * 3600), (14 * 3600, 18 * 3600))
DEFAULT_WEEK: Weekly = (HALF_DAYS,) * 5 + ((), ())
ALL_DAY: Range = (0, DAY)


@dataclass(frozen=True, slots=True)
class Hours:
    """Weekly hours in a zone, with dates that replace their day's: no ranges there means closed."""

    zone: str
    weekly: Weekly
    overrides: tuple[Override, ...] = field(default=())
    """Each day once."""


def parse_time(text: str) -> int:
    """Seconds from midnight of `HH:MM`, 00:00 to 24:00.

    Raises:
        ValueError: anything else, `9:00` and `24:01` included.
    """
    if len(text) != 5 or text[2] != ":" or not (text[:2] + text[3:]).isascii() or not (text[:2] + text[3:]).isdigit():
        raise ValueError(text)
    seconds = int(text[:2]) * 3600 + int(text[3:]) * 60
    if seconds > DAY or int(text[3:]) > 59:
        raise ValueError(text)
    return seconds


def parse_range(start: str, end: str) -> Range:
    """A range of a date; an end at or before its start lies in the next date, an end at 23:59 is midnight.

    Whoever cannot type 24:00 types 23:59 (as calendars and other booking programs have taught them), and means all day.

    Raises:
        ValueError: a time is not `HH:MM`, or the start is 24:00.
    """
    first, last = parse_time(start), parse_time(end)
    if first == DAY:
        raise ValueError(start)
    if last == DAY - 60:
        last = DAY
    return (first, last if last > first else last + DAY)


def weekly_from(document: Iterable[Mapping[str, Any]]) -> Weekly:
    """Valid `[{"dayOfWeek": 0–7, "startTime", "endTime"}]` (0 and 7 are Sunday) as a week."""
    days: list[list[Range]] = [[] for _ in range(7)]
    for entry in document:
        days[(int(entry["dayOfWeek"]) - 1) % 7].append(parse_range(entry["startTime"], entry["endTime"]))
    return tuple(tuple(sorted(ranges)) for ranges in days)


def overrides_from(document: Iterable[Mapping[str, Any]]) -> tuple[Override, ...]:
    """Valid `[{"date", "slots": [{"startTime", "endTime"}]}]`; a date named twice has the ranges of both."""
    days: dict[int, list[Range]] = {}
    for entry in document:
        ranges = days.setdefault(day_number(date.fromisoformat(entry["date"])), [])
        ranges += [parse_range(slot["startTime"], slot["endTime"]) for slot in entry["slots"]]
    return tuple((day, tuple(sorted(ranges))) for day, ranges in sorted(days.items()))


def wall_ranges(weekly: Weekly, overrides: Mapping[int, Sequence[Range]], first: int, last: int) -> list[Range]:
    """The ranges of days `first` to `last` (both included) in wall time, sorted by start."""
    found: list[Range] = []
    for day in range(first, last + 1):
        ranges = overrides.get(day) if day in overrides else weekly[(day + 3) % 7]
        midnight = day * DAY
        for start, end in ranges or ():
            found.append((midnight + start, midnight + end))
    return found


def ranges_between(hours: Hours, start: int, end: int) -> list[Range]:
    """Every wall range, in the zone of `hours`, that may hold an instant of [start, end)."""
    # A range is at most two dates long, and a date begins within two days of its UTC namesake.
    return wall_ranges(hours.weekly, dict(hours.overrides), start // DAY - 3, (end - 1) // DAY + 2)


def open_between(hours: Hours, start: int, end: int) -> list[Interval]:
    """When `hours` are open, as a tidy list that covers at least [start, end)."""
    return merge(zone(hours.zone).instants(ranges_between(hours, start, end)))


def free_between(hours: Hours, busy: Iterable[Interval], start: int, end: int) -> list[Interval]:
    """When `hours` are open and nothing of `busy` (time off, allocations, other calendars) is."""
    return subtract(open_between(hours, start, end), merge(busy))


def closure(zone_name: str, first: date, last: date) -> Interval:
    """The instants of whole local days, `first` to `last` both included."""
    place = zone(zone_name)
    return (place.day_start(day_number(first)), place.day_start(day_number(last) + 1))
