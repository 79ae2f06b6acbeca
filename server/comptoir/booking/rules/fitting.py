"""Many starts against many intervals at once: one byte per start, 1 where it fits."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import repeat

from comptoir.planning.rules.intervals import Interval


def inside(starts: Sequence[int], tidy: Iterable[Interval], before: int, after: int) -> bytearray:
    """Which sorted `starts` have [start - before, start + after) inside one interval of `tidy`."""
    flags = bytearray(len(starts))
    for a, b in tidy:
        low = bisect_left(starts, a + before)
        high = bisect_right(starts, b - after, low) if b - after >= a + before else low
        if low < high:
            flags[low:high] = b"\1" * (high - low)
    return flags


def strike(flags: bytearray, starts: Sequence[int], busy: Iterable[Interval], before: int, after: int) -> None:
    """Clear the flags of starts whose [start - before, start + after) meets an interval of `busy`, in any order."""
    spans = [span for span in busy if span[0] < span[1]]
    lows = map(bisect_right, repeat(starts), [a - after for a, _ in spans])
    highs = map(bisect_left, repeat(starts), [b + before for _, b in spans])
    for low, high in zip(lows, highs, strict=True):
        if low < high:
            flags[low:high] = bytes(high - low)


def by_column[Left, Right](rows: Iterable[tuple[Left, Right]]) -> tuple[list[Left], list[Right]]:
    """Rows of two as two columns."""
    left, right = tuple(zip(*rows, strict=True)) or ((), ())
    return list(left), list(right)
