"""Billing periods on the calendar of the house: months end where months end, and come back to their day."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo


class Period(StrEnum):
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}


def boundary(anchor: datetime, period: Period, count: int, zone: str) -> datetime:
    """The instant `count` periods after `anchor`, at the same hour of the house's wall clock, in UTC.

    A day that a month does not have is its last one, and only there: from the 31st of January it goes to the 28th of
    February, then to the 31st of March. Counted from the anchor, never from the period before. An hour that the clock
    jumps over is the one an hour later, one that comes twice is the first (PEP 495).
    """
    local = anchor.astimezone(ZoneInfo(zone))
    if period is Period.WEEK:
        day = local.date() + timedelta(weeks=count)
    else:
        day = add_months(local.date(), _MONTHS[period] * count)
    return datetime.combine(day, local.time(), ZoneInfo(zone)).astimezone(UTC)


def nearest(moments: Iterable[datetime], to: datetime) -> datetime:
    """Whichever of `moments` is nearest to `to`."""
    return min(moments, key=lambda one: abs(one - to))


def add_months(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def end_of_day_after(start: datetime, days: int, zone: str) -> datetime:
    """The midnight that ends the last of `days` local days after the one of `start`, in UTC."""
    day = start.astimezone(ZoneInfo(zone)).date() + timedelta(days=days + 1)
    return datetime.combine(day, datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)


def days_after(start: datetime, days: int, zone: str) -> datetime:
    """The instant so many local days later, at the same hour of the wall clock, in UTC."""
    local = start.astimezone(ZoneInfo(zone))
    return datetime.combine(local.date() + timedelta(days=days), local.time(), ZoneInfo(zone)).astimezone(UTC)
