"""Which free slots suit best: those that leave no holes in the day, and those the client is used to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

type Span = tuple[int, int]

USELESS_GAP = 30 * 60
"""Seconds between two appointments that nobody can use: a hole shorter than this is lost time."""
_CLOSE = 0
_ADJACENT, _HOLE, _SAME_DAY, _SAME_HOUR = 1.0, -0.5, 0.6, 0.9
_MOST_A_DAY = 2


@dataclass(frozen=True, slots=True)
class Suggested:
    """A slot's place in `slots`, how well it suits, and why: `adjacent`, `habit`."""

    index: int
    score: float
    reasons: tuple[str, ...]


def suggest(
    slots: Sequence[Span], *, busy: Iterable[Span], habits: Sequence[datetime], zone: str, limit: int
) -> list[Suggested]:
    """The slots that suit best, best first and the earlier of two that suit as well; at most two of one local day.

    `busy`: what is in the calendar around them; `habits`: when the client came before.
    """
    place = ZoneInfo(zone)
    taken = sorted(busy)
    usual = [(one.astimezone(place).weekday(), one.astimezone(place).hour) for one in habits]
    scored = [_scored(index, span, taken, usual, place) for index, span in enumerate(slots)]
    scored.sort(key=lambda one: (-one.score, slots[one.index][0]))
    chosen: list[Suggested] = []
    days: dict[str, int] = {}
    for one in scored:
        day = datetime.fromtimestamp(slots[one.index][0], place).date().isoformat()
        if days.get(day, 0) < _MOST_A_DAY and len(chosen) < limit:
            chosen.append(one)
            days[day] = days.get(day, 0) + 1
    return chosen


def _scored(
    index: int, span: Span, taken: Sequence[Span], usual: Sequence[tuple[int, int]], place: ZoneInfo
) -> Suggested:
    start, end = span
    before = min((start - b for _, b in taken if b <= start), default=None)
    after = min((a - end for a, _ in taken if a >= end), default=None)
    gaps = [gap for gap in (before, after) if gap is not None]
    adjacent = sum(gap == _CLOSE for gap in gaps)
    holes = sum(0 < gap < USELESS_GAP for gap in gaps)
    moment = datetime.fromtimestamp(start, place)
    same_day = sum(day == moment.weekday() for day, _ in usual) / (len(usual) or 1)
    same_hour = sum(abs(hour - moment.hour) <= 1 for _, hour in usual) / (len(usual) or 1)
    habit = _SAME_DAY * same_day + _SAME_HOUR * same_hour
    reasons = [name for name, holds in (("adjacent", adjacent > 0), ("habit", habit >= _SAME_DAY)) if holds]
    return Suggested(index, adjacent * _ADJACENT + holes * _HOLE + habit, tuple(reasons))
