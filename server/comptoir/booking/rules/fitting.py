"""Many starts against many intervals at once: one byte per start, 1 where it fits."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

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
    for a, b in busy:
        low = bisect_right(starts, a - after)
        high = bisect_left(starts, b + before, low)
        if low < high and a < b:
            flags[low:high] = bytes(high - low)
