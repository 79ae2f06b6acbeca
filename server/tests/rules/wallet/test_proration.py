"""What a change of plan costs, against plain sums."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.wallet.rules.proration import Proration, prorate, rounded, time_left, unused_share
from comptoir.wallet.rules.purchases import units_for, worth

amounts = st.integers(0, 2_000_000_000)
units = st.integers(0, 1_000_000)
START = datetime(2027, 3, 1, tzinfo=UTC)
shares = st.builds(lambda left, whole: Fraction(min(left, whole), whole), st.integers(0, 10**7), st.integers(1, 10**7))


def test_halfway_half_is_due() -> None:
    found = prorate(Fraction(1, 2), paid=4001, price=9001, available=8, allowance=8, new_allowance=5)
    assert found == Proration(credit=2001, charge=4501, taken=4, granted=3)
    assert found.net == 2500


@pytest.mark.parametrize(
    ("seconds", "left"),
    [(-5, Fraction(1)), (0, Fraction(1)), (86_400, Fraction(6, 7)), (604_800, Fraction(0)), (700_000, Fraction(0))],
)
def test_time_counts_to_the_second_and_stays_within_the_period(seconds: int, left: Fraction) -> None:
    assert time_left(START, START + timedelta(days=7), START + timedelta(seconds=seconds)) == left


@given(amounts, amounts, shares)
def test_nobody_is_credited_more_than_they_paid_nor_charged_more_than_the_price(
    paid: int, price: int, left: Fraction
) -> None:
    found = prorate(left, paid=paid, price=price)
    assert 0 <= found.credit <= paid and 0 <= found.charge <= price
    assert abs(found.credit - paid * left) <= Fraction(1, 2)
    assert abs(found.charge - price * left) <= Fraction(1, 2)


@given(amounts, shares, units)
def test_a_change_to_the_same_plan_costs_nothing(price: int, left: Fraction, allowance: int) -> None:
    found = prorate(left, paid=price, price=price, available=allowance, allowance=allowance, new_allowance=allowance)
    assert found.net == 0
    assert 0 <= found.granted - found.taken <= 1


@given(amounts, shares, units, units, units)
def test_what_is_used_is_not_credited(paid: int, left: Fraction, available: int, allowance: int, new: int) -> None:
    found = prorate(left, paid=paid, price=0, available=available, allowance=allowance, new_allowance=new)
    assert 0 <= found.taken <= min(available, allowance)
    assert 0 <= found.granted <= new and found.granted >= new * left
    if allowance and not available:
        assert found.credit == 0
    # Never more than for the time alone, nor than for what is left of the allowance.
    assert found.credit <= rounded(paid * left)
    if allowance:
        assert found.credit <= rounded(Fraction(paid * min(available, allowance), allowance))


@given(amounts, st.lists(shares, min_size=2, max_size=2))
def test_the_later_the_less(paid: int, two: list[Fraction]) -> None:
    sooner, later = max(two), min(two)
    assert prorate(later, paid=paid, price=paid).credit <= prorate(sooner, paid=paid, price=paid).credit
    assert unused_share(later, available=1, allowance=2) <= unused_share(sooner, available=1, allowance=2)


@given(amounts, st.integers(1, 10_000), st.data())
def test_the_worth_of_parts_is_the_worth_of_the_whole(amount: int, whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    one, other = worth(amount, part=part, whole=whole), worth(amount, part=whole - part, whole=whole)
    assert amount <= one + other <= amount + 1
    assert worth(amount, part=whole, whole=whole) == amount


@given(st.integers(1, 2_000_000_000), st.integers(0, 10_000), st.data())
def test_all_the_money_is_all_the_units_and_the_worth_of_a_part_is_that_part(
    paid: int, whole: int, data: st.DataObject
) -> None:
    assert units_for(paid, paid=paid, whole=whole) == whole
    amount = data.draw(st.integers(0, paid))
    taken = units_for(amount, paid=paid, whole=whole)
    assert 0 <= taken <= whole
    # A begun unit goes back whole, never more than that.
    assert taken - Fraction(amount * whole, paid) < 1
