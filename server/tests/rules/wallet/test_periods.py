"""Billing periods on a wall clock."""

from calendar import monthrange
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comptoir.wallet.rules.periods import Period, boundary, days_after, end_of_day_after
from comptoir.wallet.rules.subscriptions import Schedule

ZONES = ("Europe/Paris", "America/New_York", "Pacific/Auckland", "Asia/Kathmandu", "UTC")
MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}
moments = st.integers(0, 500_000_000).map(lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds))
zones = st.sampled_from(ZONES)
periods = st.sampled_from(list(Period))


def paris(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo("Europe/Paris")).astimezone(UTC)


@pytest.mark.parametrize(
    ("begun", "period", "ends"),
    [
        ("2027-01-31", Period.MONTH, ["2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"]),
        ("2028-01-30", Period.MONTH, ["2028-02-29", "2028-03-30", "2028-04-30"]),
        ("2027-11-30", Period.QUARTER, ["2028-02-29", "2028-05-30", "2028-08-30", "2028-11-30"]),
        ("2028-02-29", Period.YEAR, ["2029-02-28", "2030-02-28", "2031-02-28", "2032-02-29"]),
        ("2027-03-22", Period.WEEK, ["2027-03-29", "2027-04-05"]),
    ],
)
def test_a_month_ends_where_it_ends_and_comes_back_to_its_day(begun: str, period: Period, ends: list[str]) -> None:
    anchor = paris(f"{begun}T18:30")
    found = [boundary(anchor, period, count, "Europe/Paris") for count in range(1, len(ends) + 1)]
    assert found == [paris(f"{end}T18:30") for end in ends]


def test_an_hour_that_the_clock_jumps_over_is_an_hour_later_for_once() -> None:
    anchor = paris("2027-02-28T02:30")
    assert boundary(anchor, Period.MONTH, 1, "Europe/Paris") == paris("2027-03-28T03:30")
    assert boundary(anchor, Period.MONTH, 2, "Europe/Paris") == paris("2027-04-28T02:30")


@given(moments, periods, st.integers(0, 60), zones)
@example(datetime(2027, 8, 31, 22, 30, tzinfo=UTC), Period.MONTH, 6, "Europe/Paris")
def test_the_end_is_on_the_same_day_at_the_same_hour(at: datetime, period: Period, count: int, zone: str) -> None:
    begun = at.astimezone(ZoneInfo(zone))
    end = boundary(at, period, count, zone).astimezone(ZoneInfo(zone))
    if period is Period.WEEK:
        assert (end.date() - begun.date()).days == 7 * count
    else:
        months = (end.year - begun.year) * 12 + end.month - begun.month
        assert months == MONTHS[period] * count
        assert end.day == min(begun.day, monthrange(end.year, end.month)[1])
    # An hour off only where the clock jumped over it.
    assert end.utcoffset() is not None
    minutes = (end.hour * 60 + end.minute) - (begun.hour * 60 + begun.minute)
    assert minutes in {0, 60} or end.fold != begun.fold


@given(moments, periods, st.integers(1, 40), zones)
def test_periods_follow_one_another(at: datetime, period: Period, count: int, zone: str) -> None:
    ends = [boundary(at, period, one, zone) for one in range(count + 1)]
    assert ends == sorted(set(ends))


@given(moments, periods, st.integers(0, 30), st.integers(0, 900), zones)
def test_notice_ends_with_the_first_period_that_is_late_enough(
    at: datetime, period: Period, number: int, days: int, zone: str
) -> None:
    schedule = Schedule(anchor=at, anchor_number=1, period=period, zone=zone)
    running = number + 1
    bound = at + timedelta(days=days)
    found = schedule.first_end(number=running, ends=schedule.end_of(running), not_before=bound)
    candidates = [schedule.end_of(one) for one in range(running, running + 200)]
    assert found == next(end for end in candidates if end >= bound)


@given(moments, st.integers(1, 400), zones)
def test_a_validity_of_days_ends_with_the_last_of_them(at: datetime, days: int, zone: str) -> None:
    end = end_of_day_after(at, days, zone)
    local, begun = end.astimezone(ZoneInfo(zone)), at.astimezone(ZoneInfo(zone))
    assert (local.date() - begun.date()).days == days + 1
    assert end - days_after(at, days, zone) <= timedelta(days=1, hours=1)
    assert end > at
