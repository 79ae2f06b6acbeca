"""What is carried over, against a client who uses nothing and against plain sums."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.wallet.rules.rollover import Leftover, Rollover, RolloverMode, carried

rollovers = st.one_of(
    st.just(Rollover()),
    st.builds(Rollover, st.just(RolloverMode.ALL), st.none(), st.none() | st.integers(1, 6)),
    st.builds(Rollover, st.just(RolloverMode.CAPPED), st.integers(1, 60), st.none() | st.integers(1, 6)),
)
leftovers = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 50)), max_size=12).map(
    lambda pairs: [Leftover(UUID(int=place), number, left) for place, (number, left) in enumerate(pairs)]
)


def over_time(rollover: Rollover, *, allowance: int, number: int) -> list[int]:
    """What somebody who uses nothing has in each period; each lot is carried on by itself, as the ledger does."""
    lots: list[tuple[int, int]] = []
    found = []
    for period in range(1, number + 1):
        held = [Leftover(UUID(int=place), born, left) for place, (born, left) in enumerate(lots)]
        kept = carried(rollover, held, into=period)
        lots = [(held[lot.int].number, quantity) for lot, quantity in kept] + [(period, allowance)]
        found.append(sum(left for _, left in lots))
    return found


@pytest.mark.parametrize(
    ("rollover", "has"),
    [
        (Rollover(), [8, 8, 8, 8, 8]),
        (Rollover(RolloverMode.ALL), [8, 16, 24, 32, 40]),
        (Rollover(RolloverMode.ALL, periods=1), [8, 16, 16, 16, 16]),
        (Rollover(RolloverMode.ALL, periods=3), [8, 16, 24, 32, 32]),
        (Rollover(RolloverMode.CAPPED, cap=5), [8, 13, 13, 13, 13]),
        (Rollover(RolloverMode.CAPPED, cap=20), [8, 16, 24, 28, 28]),
        (Rollover(RolloverMode.CAPPED, cap=20, periods=1), [8, 16, 16, 16, 16]),
    ],
    ids=str,
)
def test_who_uses_nothing_gathers_what_the_terms_say(rollover: Rollover, has: list[int]) -> None:
    assert over_time(rollover, allowance=8, number=5) == has


@given(rollovers, leftovers, st.integers(0, 12))
def test_nothing_is_carried_that_was_not_left(rollover: Rollover, left: list[Leftover], into: int) -> None:
    available = {one.lot: one.available for one in left}
    numbers = {one.lot: one.number for one in left}
    kept = dict(carried(rollover, left, into=into))
    assert all(0 < quantity <= available[lot] for lot, quantity in kept.items())
    if rollover.periods is not None:
        assert all(into - numbers[lot] <= rollover.periods for lot in kept)
    if rollover.cap is not None:
        assert sum(kept.values()) <= rollover.cap


@given(rollovers, leftovers, st.integers(0, 12))
def test_as_much_is_carried_as_may_be(rollover: Rollover, left: list[Leftover], into: int) -> None:
    may = [one.available for one in left if rollover.periods is None or into - one.number <= rollover.periods]
    most = {
        RolloverMode.NONE: 0,
        RolloverMode.ALL: sum(may),
        RolloverMode.CAPPED: min(sum(may), rollover.cap or 0),
    }
    assert sum(quantity for _, quantity in carried(rollover, left, into=into)) == most[rollover.mode]


@given(rollovers, st.integers(1, 30), st.integers(1, 15))
def test_nobody_gathers_more_than_their_periods_brought(rollover: Rollover, allowance: int, number: int) -> None:
    has = over_time(rollover, allowance=allowance, number=number)
    assert all(allowance <= held <= allowance * (place + 1) for place, held in enumerate(has))
