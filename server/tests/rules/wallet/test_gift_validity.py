"""A certificate is never good for less than the law says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.wallet.rules.gift_share import share_of
from comptoir.wallet.rules.gift_validity import SHORTEST_MONTHS, UNTIL_FURTHER, last_day

days = st.dates(date(2020, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("country", "bought", "months", "last"),
    [
        ("FR", date(2026, 11, 21), None, date(2027, 11, 21)),
        ("FR", date(2026, 8, 31), 6, date(2027, 2, 28)),
        ("FR", date(2027, 8, 31), 6, date(2028, 2, 29)),
        ("FR", date(2026, 1, 15), 0, None),
        ("DE", date(2026, 2, 1), None, date(2029, 12, 31)),
        ("DE", date(2026, 2, 1), 12, date(2029, 12, 31)),
        ("DE", date(2026, 2, 1), 60, date(2031, 2, 1)),
        ("IE", date(2026, 2, 1), 12, date(2031, 2, 1)),
        ("CA", date(2026, 2, 1), 12, None),
    ],
)
def test_the_longer_time_wins(country: str, bought: date, months: int | None, last: date | None) -> None:
    assert last_day(country, bought, months) == last


@given(st.sampled_from([*SHORTEST_MONTHS, "FR", "IT"]), days, st.none() | st.integers(0, 600))
def test_no_house_can_shorten_it(country: str, bought: date, months: int | None) -> None:
    last, legal = last_day(country, bought, months), last_day(country, bought, SHORTEST_MONTHS.get(country))
    if months == UNTIL_FURTHER or legal is None:
        assert last is None
    elif country in SHORTEST_MONTHS:
        assert last is not None and last >= legal


@given(st.integers(0, 10**9), st.lists(st.integers(1, 10**6), min_size=1, max_size=8))
def test_what_was_paid_is_spread_without_a_cent_lost(paid: int, parts: list[int]) -> None:
    whole, used, shares = sum(parts), 0, []
    for taken in parts:
        shares.append(share_of(paid, whole=whole, used=used, taken=taken))
        used += taken
    assert sum(shares) == paid
    assert min(shares) >= 0
