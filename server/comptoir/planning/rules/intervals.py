"""Algebra on half-open stretches of time, as whole epoch seconds.

A *tidy* list is sorted, its intervals are not empty, and none touches the next.
`merge` makes one; the others take and give tidy lists, in linear time.
"""

from collections.abc import Iterable, Sequence

type Interval = tuple[int, int]


def merge(intervals: Iterable[Interval]) -> list[Interval]:
    """The same instants as a tidy list; empty and reversed intervals vanish."""
    tidy: list[Interval] = []
    held_start, held_end = 0, None
    for start, end in sorted(intervals):
        if end <= start:
            continue
        if held_end is None:
            held_start, held_end = start, end
        elif start <= held_end:
            held_end = max(held_end, end)
        else:
            tidy.append((held_start, held_end))
            held_start, held_end = start, end
    if held_end is not None:
        tidy.append((held_start, held_end))
    return tidy


def intersect(left: Sequence[Interval], right: Sequence[Interval]) -> list[Interval]:
    """The instants in both."""
    shared: list[Interval] = []
    i = j = 0
    while i < len(left) and j < len(right):
        left_start, left_end = left[i]
        right_start, right_end = right[j]
        start, end = max(left_start, right_start), min(left_end, right_end)
        if start < end:
            shared.append((start, end))
        if left_end <= right_end:
            i += 1
        else:
            j += 1
    return shared


def subtract(left: Sequence[Interval], right: Sequence[Interval]) -> list[Interval]:
    """The instants of `left` that are not in `right`."""
    rest: list[Interval] = []
    j = 0
    for start, end in left:
        while j < len(right) and right[j][1] <= start:
            j += 1
        k = j
        while k < len(right) and right[k][0] < end:
            taken_start, taken_end = right[k]
            if start < taken_start:
                rest.append((start, taken_start))
            start = max(start, taken_end)
            k += 1
        if start < end:
            rest.append((start, end))
    return rest
