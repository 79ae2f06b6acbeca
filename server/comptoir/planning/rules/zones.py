"""What clocks on the wall show, exactly, over every change of offset.

Wall time is counted like epoch seconds, as if the zone were UTC: 1970-01-01 09:00 is 32 400 in
every zone; a *day* is the whole number of 86 400 s in it. An instant `t` shows `t + offset(t)`, so
a stretch of constant offset is plain arithmetic, and a change of offset needs no special case: a
wall time is looked up in each stretch, and found there never, once or twice.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from comptoir.planning.rules.intervals import Interval

DAY = 86_400
EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
# No two changes of offset that cancel each other out have ever been closer than this.
SAMPLE = DAY // 2
# Offsets stay within a day of UTC; so do changes of them (Samoa skipped 2011-12-30).
MARGIN = DAY + 7_200

type Stretch = tuple[int, int, int]
"""(first instant, instant after the last, offset from UTC in seconds)"""


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - EPOCH_ORDINAL


def day_of(number: int) -> date:
    """The date that is `number` days after 1970-01-01."""
    return date.fromordinal(number + EPOCH_ORDINAL)


def zone_exists(name: str) -> bool:
    """Whether `name` is a zone of the IANA database (`Europe/Paris`)."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


def city_of(name: str) -> str:
    """A zone as one reads it: « New York » for `America/New_York`."""
    return name.rpartition("/")[2].replace("_", " ")


class Zone:
    """One zone of the IANA database; get it with `zone`."""

    __slots__ = ("_info", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self._info = ZoneInfo(name)

    def offset_at(self, instant: int) -> int:
        """Seconds the wall is ahead of UTC."""
        return _offset(self._info, instant)

    def day_at(self, instant: int) -> int:
        """Number of the local day of an instant."""
        return (instant + _offset(self._info, instant)) // DAY

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """The stretches of constant offset that cover [start, end), clipped to it, in order."""
        found: list[Stretch] = []
        for year in range(_utc_year(start), _utc_year(end - 1) + 1):
            for first, after, offset in _year(self.name, year):
                first, after = max(first, start), min(after, end)
                if first >= after:
                    continue
                if found and found[-1][2] == offset:
                    first = found.pop()[0]
                found.append((first, after, offset))
        return found

    def instants(self, walls: Sequence[Interval]) -> list[Interval]:
        """The instants whose wall time is in one of `walls`, which are sorted by start.

        The result is sorted; pieces of one wall range may touch, and come in its order. A range
        swallowed by a change gives nothing, one inside a doubled hour gives two pieces.
        """
        if not walls:
            return []
        longest = max(b - a for a, b in walls)
        stretches = self.stretches(walls[0][0] - MARGIN, walls[-1][0] + longest + MARGIN)
        if len(stretches) == 1:
            offset = stretches[0][2]
            return [(a - offset, b - offset) for a, b in walls]
        pieces: list[Interval] = []
        for first, after, offset in stretches:
            low, high = first + offset, after + offset
            here = walls[bisect_left(walls, (low - longest, 0)) : bisect_left(walls, (high, 0))]
            pieces += [(max(low, a) - offset, min(high, b) - offset) for a, b in here if b > low]
        return pieces

    def points(self, walls: Sequence[int]) -> list[int]:
        """The instants that show one of `walls` (sorted), sorted: none in a gap, two in a doubled hour."""
        if not walls:
            return []
        found: list[int] = []
        for first, after, offset in self.stretches(walls[0] - MARGIN, walls[-1] + MARGIN):
            here = walls[bisect_left(walls, first + offset) : bisect_left(walls, after + offset)]
            found += [wall - offset for wall in here]
        return found

    def instant(self, wall: int) -> int:
        """The first instant that shows `wall`; in a gap, as far into the new time as `wall` is into the gap."""
        found = self.points([wall])
        if found:
            return found[0]
        before = next(
            after
            for first, after, offset in reversed(self.stretches(wall - MARGIN, wall + MARGIN))
            if after + offset <= wall
        )
        return wall - self.offset_at(before - 1)

    def day_start(self, day: int) -> int:
        """The first instant of a local day, or of the next that exists."""
        while not (pieces := self.instants([(day * DAY, (day + 1) * DAY)])):
            day += 1
        return pieces[0][0]


@lru_cache(maxsize=1024)
def zone(name: str) -> Zone:
    """The zone called `name`.

    Raises:
        ZoneInfoNotFoundError, ValueError: there is none; ask `zone_exists` first.
    """
    return Zone(name)


def _offset(info: ZoneInfo, instant: int) -> int:
    shift = datetime.fromtimestamp(instant, info).utcoffset()
    assert shift is not None
    return shift.days * DAY + shift.seconds


def _utc_year(instant: int) -> int:
    return datetime.fromtimestamp(instant, UTC).year


@lru_cache(maxsize=4096)
def _year(name: str, year: int) -> tuple[Stretch, ...]:
    info = ZoneInfo(name)
    start = day_number(date(year, 1, 1)) * DAY
    end = day_number(date(year, 12, 31)) * DAY + DAY
    found: list[Stretch] = []
    first, offset = start, _offset(info, start)
    for before in range(start, end, SAMPLE):
        after = min(before + SAMPLE, end - 1)
        while (later := _offset(info, after)) != offset:
            change = _first_change(info, before, after, offset)
            found.append((first, change, offset))
            first, offset, before = change, _offset(info, change), change
            if offset == later:
                break
    found.append((first, end, offset))
    return tuple(found)


def _first_change(info: ZoneInfo, before: int, after: int, offset: int) -> int:
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(info, middle) == offset:
            before = middle
        else:
            after = middle
    return after
