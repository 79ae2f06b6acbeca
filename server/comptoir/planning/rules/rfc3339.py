"""Instants as RFC 3339 text with the zone's offset, thousands at a time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from comptoir.planning.rules.zones import DAY, Stretch, day_of, zone

_CLOCK = tuple(f"T{hour:02}:{minute:02}:00" for hour in range(24) for minute in range(60))


class Rfc3339:
    """Turns epoch seconds into `2027-03-28T09:00:00+02:00`, the wall time of one zone.

    Keep one per answer: it remembers the days it met.
    """

    __slots__ = ("_days", "_stretch", "_suffix", "_zone")

    def __init__(self, zone_name: str) -> None:
        self._zone = zone(zone_name)
        self._days: dict[int, str] = {}
        self._stretch: Stretch = (0, 0, 0)
        self._suffix = ""

    def text(self, instant: int) -> str:
        """RFC 3339 §5.6, with seconds and a numeric offset."""
        first, after, offset = self._stretch
        if not first <= instant < after:
            offset = self._enter(instant)
        wall = instant + offset
        day, seconds = divmod(wall, DAY)
        minute, odd = divmod(seconds, 60)
        if odd or not self._suffix:
            return datetime.fromtimestamp(instant, ZoneInfo(self._zone.name)).isoformat()
        date = self._days.get(day)
        if date is None:
            date = self._days[day] = day_of(day).isoformat()
        return date + _CLOCK[minute] + self._suffix

    def _enter(self, instant: int) -> int:
        around = self._zone.stretches(instant - 400 * DAY, instant + 400 * DAY)
        self._stretch = next(stretch for stretch in around if stretch[0] <= instant < stretch[1])
        offset = self._stretch[2]
        minutes, odd = divmod(abs(offset), 60)
        sign = "-" if offset < 0 else "+"
        self._suffix = "" if odd else f"{sign}{minutes // 60:02}:{minutes % 60:02}"
        return offset
