"""Minimums, cutoffs and shares of courses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.booking.rules.course import (
    BelowMinimum,
    Minimum,
    Sale,
    below_minimum,
    minimum_of,
    sales_of,
    share,
)

HOUR = 3600


def test_one_participant_is_no_minimum() -> None:
    assert minimum_of({}, start=0, house_hours=24) is None
    assert minimum_of({"minParticipants": 1}, start=0, house_hours=24) is None
    assert minimum_of({"minParticipants": 5}, start=0, house_hours=24, participants=1) is None


def test_the_cutoff_is_the_service_s_or_else_the_house_s() -> None:
    start = 100 * HOUR
    assert minimum_of({"minParticipants": 3}, start=start, house_hours=24) == Minimum(3, 76 * HOUR)
    at_the_door = {"minParticipants": 3, "minimumCutoffHours": 0}
    assert minimum_of(at_the_door, start=start, house_hours=24) == Minimum(3, start)
    own = minimum_of({"minParticipants": 3}, start=start, house_hours=24, participants=8)
    assert own == Minimum(8, 76 * HOUR)


def test_small_classes_are_kept_or_not_as_the_service_says_or_else_the_house() -> None:
    assert below_minimum({}, house="cancel") is BelowMinimum.CANCEL
    assert below_minimum({}, house="keep") is BelowMinimum.KEEP
    assert below_minimum({"belowMinimum": "keep"}, house="cancel") is BelowMinimum.KEEP


@pytest.mark.parametrize(
    ("written", "sales"),
    [(None, {Sale.SESSION}), ("session", {Sale.SESSION}), ("whole", {Sale.WHOLE}), ("both", set(Sale))],
)
def test_how_a_course_is_sold(written: str | None, sales: set[Sale]) -> None:
    assert sales_of({"courseSale": written}) == sales


@given(total=st.integers(0, 10**9), parts=st.integers(1, 60))
def test_what_each_session_is_worth_adds_up_to_the_course(total: int, parts: int) -> None:
    """Cancelled one by one, all of them give back exactly what was paid."""
    left = total
    for number in range(parts, 0, -1):
        back = share(left, number)
        assert 0 <= back <= left
        left -= back
    assert left == 0
