"""Local days, weeks and months of a range of dates."""

from datetime import date, timedelta
from typing import Literal

type Interval = Literal["day", "week", "month"]

MOST_PERIODS = 750
MOST_DAYS = 3660


def periods(first: date, last: date, interval: Interval) -> list[date]:
    """The first day of every period that touches `first` to `last`, both included; a week begins on Monday."""
    found = [_begin(first, interval)]
    while (following := _next(found[-1], interval)) <= last:
        found.append(following)
    return found


def _begin(day: date, interval: Interval) -> date:
    if interval == "week":
        return day - timedelta(days=day.weekday())
    return day.replace(day=1) if interval == "month" else day


def _next(day: date, interval: Interval) -> date:
    if interval == "month":
        return (day + timedelta(days=31)).replace(day=1)
    return day + timedelta(days=7 if interval == "week" else 1)
