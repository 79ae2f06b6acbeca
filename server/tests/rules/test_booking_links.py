"""Where a link stands, and which of its uses are left."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from comptoir.booking.rules.booking_links import MOST_USES, LinkStatus, gives_use_back, link_status, next_use

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)
moments = st.none() | st.timedeltas(timedelta(days=-9), timedelta(days=9)).map(lambda off: NOW + off)


@given(st.sets(st.integers(1, 12)), st.integers(1, 10))
def test_a_use_is_free_and_within_bounds_as_long_as_one_is_left(taken: set[int], most: int) -> None:
    number = next_use(taken, most)
    if number is None:
        assert set(range(1, most + 1)) <= taken
    else:
        assert number not in taken and 1 <= number <= most and set(range(1, number)) <= taken


@given(st.integers(0, 5), st.integers(1, 5), moments, moments)
def test_it_lets_somebody_in_exactly_while_nothing_speaks_against_it(
    uses: int, most: int, expires: datetime | None, revoked: datetime | None
) -> None:
    status = link_status(uses=uses, max_uses=most, expires_at=expires, revoked_at=revoked, now=NOW)
    is_open = revoked is None and uses < most and (expires is None or expires > NOW)
    assert (status is LinkStatus.ACTIVE) is is_open


def test_only_its_client_loses_a_use_by_calling_off() -> None:
    assert [gives_use_back(by) for by in ("client", "staff", "secret_key", "system")] == [False, True, True, True]


def test_numbers_of_uses_fit_their_column() -> None:
    assert MOST_USES < 2**15
