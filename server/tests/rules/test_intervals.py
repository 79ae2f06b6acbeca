"""Interval algebra against sets of instants."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.planning.rules.intervals import intersect, merge, subtract

INTERVALS = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


def instants(intervals):
    return {instant for a, b in intervals for instant in range(a, b)}


def is_tidy(intervals):
    return all(a < b for a, b in intervals) and all(one[1] < other[0] for one, other in pairwise(intervals))


@given(INTERVALS)
def test_merging_keeps_the_instants_and_tidies_the_list(intervals):
    merged = merge(intervals)
    assert instants(merged) == instants(intervals)
    assert is_tidy(merged)


@settings(max_examples=200)
@given(INTERVALS, INTERVALS)
def test_intersection_and_difference_are_those_of_the_instants(left, right):
    left, right = merge(left), merge(right)
    both, rest = intersect(left, right), subtract(left, right)
    assert instants(both) == instants(left) & instants(right)
    assert instants(rest) == instants(left) - instants(right)
    assert is_tidy(both)
    assert is_tidy(rest)
