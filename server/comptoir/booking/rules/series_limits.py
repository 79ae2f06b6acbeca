"""Limits of a service while the dates of one series fill them up."""

from bisect import bisect_left, insort
from collections.abc import Iterable

from comptoir.booking.rules.limits import Limits, Period, period_of


class SeriesLimits:
    """Counts what is booked already and each date that is granted; of a client it counts the series alone, as who they
    are is asked when it is booked."""

    def __init__(self, limits: Limits, zone_name: str, booked: Iterable[int] = ()) -> None:
        self._limits, self._zone = limits, zone_name
        self._all = sorted(booked)
        self._own: list[int] = []

    def refuses(self, start: int) -> bool:
        """Whether one more booking at `start` (epoch seconds) is above a limit."""
        return any(self._full(self._all, period, most, start) for period, most in self._limits.service) or any(
            self._full(self._own, period, most, start) for period, most in self._limits.client
        )

    def grant(self, start: int) -> None:
        """Count a date of the series."""
        insort(self._all, start)
        insort(self._own, start)

    def _full(self, starts: list[int], period: Period, most: int, start: int) -> bool:
        if period is Period.ACTIVE:
            return len(starts) >= most
        low, high = period_of(period, self._zone, start)
        return bisect_left(starts, high) - bisect_left(starts, low) >= most
