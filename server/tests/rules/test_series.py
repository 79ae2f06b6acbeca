"""What recurrence rules mean on the wall."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.booking.rules.series import Frequency, SeriesRule, occurrences, series_errors

PARIS = "Europe/Paris"
RECURRING = {"enabled": True, "intervals": ["daily", "weekly", "monthly"], "maxOccurrences": 12}


def at(year: int, month: int, day: int, hour: int = 10, minute: int = 0, *, zone: str = PARIS, fold: int = 0) -> int:
    return int(datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(zone), fold=fold).timestamp())


def walls(rule: SeriesRule, start: int, zone: str = PARIS) -> list[str | None]:
    found = occurrences(rule, start=start, zone_name=zone).dates
    return [
        None if one.start is None else f"{datetime.fromtimestamp(one.start, ZoneInfo(zone)):%Y-%m-%d %H:%M}"
        for one in found
    ]


def test_ten_o_clock_stays_ten_o_clock_over_a_change_of_clocks() -> None:
    rule = SeriesRule(frequency=Frequency.WEEKLY, count=3)
    assert walls(rule, at(2027, 3, 21)) == ["2027-03-21 10:00", "2027-03-28 10:00", "2027-04-04 10:00"]
    starts = [one.start for one in occurrences(rule, start=at(2027, 3, 21), zone_name=PARIS).dates]
    assert starts == [at(2027, 3, 21), at(2027, 3, 28), at(2027, 4, 4)]


def test_a_time_that_clocks_skip_is_named_and_counted() -> None:
    rule = SeriesRule(frequency=Frequency.DAILY, count=3)
    assert walls(rule, at(2027, 3, 27, 2, 30)) == ["2027-03-27 02:30", None, "2027-03-29 02:30"]


def test_a_time_that_comes_twice_is_the_earlier_one_but_for_the_first() -> None:
    rule = SeriesRule(frequency=Frequency.DAILY, count=2)
    [_, second] = occurrences(rule, start=at(2027, 10, 30, 2, 30), zone_name=PARIS).dates
    assert second.start == at(2027, 10, 31, 2, 30, fold=0)
    [first, _] = occurrences(rule, start=at(2027, 10, 31, 2, 30, fold=1), zone_name=PARIS).dates
    assert first.start == at(2027, 10, 31, 2, 30, fold=1)


def test_months_without_a_31st_are_left_out_and_named() -> None:
    found = occurrences(SeriesRule(frequency=Frequency.MONTHLY, count=4), start=at(2027, 1, 31), zone_name=PARIS)
    assert [one.day for one in found.dates] == [
        date(2027, 1, 31),
        date(2027, 3, 31),
        date(2027, 5, 31),
        date(2027, 7, 31),
    ]
    assert found.missing_months == ("2027-02", "2027-04", "2027-06")


@pytest.mark.parametrize(
    ("day", "expected"),
    [(12, ["2027-01-12", "2027-02-09", "2027-03-09"]), (29, ["2027-01-29", "2027-02-26", "2027-03-26"])],
)
def test_monthly_by_weekday_keeps_the_week_and_the_fifth_is_the_last(day: int, expected: list[str]) -> None:
    rule = SeriesRule(frequency=Frequency.MONTHLY, count=3, by_weekday=True)
    found = occurrences(rule, start=at(2027, 1, day), zone_name=PARIS)
    assert [one.day.isoformat() for one in found.dates] == expected
    assert found.missing_months == ()


def test_several_weekdays_every_other_week() -> None:
    rule = SeriesRule(frequency=Frequency.WEEKLY, interval=2, weekdays=frozenset({1, 4}), last_day=date(2027, 2, 1))
    found = occurrences(rule, start=at(2027, 1, 7), zone_name=PARIS)
    assert [one.day.isoformat() for one in found.dates] == ["2027-01-07", "2027-01-18", "2027-01-21", "2027-02-01"]


def test_whichever_end_comes_first_ends_it() -> None:
    rule = SeriesRule(frequency=Frequency.DAILY, count=3, last_day=date(2027, 1, 5))
    assert len(walls(rule, at(2027, 1, 1))) == 3
    assert len(walls(rule, at(2027, 1, 4))) == 2


def test_a_date_that_a_zone_skipped_is_an_occurrence_without_a_time() -> None:
    rule = SeriesRule(frequency=Frequency.DAILY, count=3)
    assert walls(rule, at(2011, 12, 29, zone="Pacific/Apia"), "Pacific/Apia") == [
        "2011-12-29 10:00",
        None,
        "2011-12-31 10:00",
    ]


@settings(max_examples=60, deadline=None)
@given(
    zone=st.sampled_from([PARIS, "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Asia/Kathmandu"]),
    start=st.integers(at(2024, 1, 1) // 60, at(2029, 1, 1) // 60),
    days=st.integers(1, 40),
    count=st.integers(1, 30),
)
def test_daily_series_show_one_wall_time_every_so_many_days(zone: str, start: int, days: int, count: int) -> None:
    instant = start * 60
    first = datetime.fromtimestamp(instant, ZoneInfo(zone))
    rule = SeriesRule(frequency=Frequency.DAILY, interval=days, count=count)
    found = occurrences(rule, start=instant, zone_name=zone).dates
    assert len(found) == count
    for number, one in enumerate(found):
        assert (one.day - first.date()).days == number * days
        if one.start is not None:
            shown = datetime.fromtimestamp(one.start, ZoneInfo(zone))
            assert (shown.date(), shown.time()) == (one.day, first.time())


@pytest.mark.parametrize(
    ("config", "recurring", "code"),
    [
        ({"frequency": "weekly", "occurrencesCount": 2}, None, "booking.recurring_not_offered"),
        ({"frequency": "weekly", "occurrencesCount": 2}, {"enabled": False}, "booking.recurring_not_offered"),
        (
            {"frequency": "daily", "occurrencesCount": 2},
            {"enabled": True, "intervals": ["weekly"]},
            "booking.frequency_not_offered",
        ),
        ({"frequency": "weekly"}, RECURRING, "booking.series_endless"),
        ({"frequency": "weekly", "endDate": "2026-12-31"}, RECURRING, "booking.dates_crossed"),
        (
            {"frequency": "weekly", "occurrencesCount": 2, "weekdays": [1]},
            RECURRING,
            "booking.series_starts_elsewhere",
        ),
        ({"frequency": "weekly", "occurrencesCount": 13}, RECURRING, "booking.series_too_long"),
        ({"frequency": "weekly", "endDate": "2027-12-31"}, RECURRING, "booking.series_too_long"),
        ({"frequency": "monthly", "interval": 100, "occurrencesCount": 12}, RECURRING, "booking.series_too_long"),
    ],
)
def test_what_a_service_does_not_offer(config: dict[str, object], recurring: object, code: str) -> None:
    errors = series_errors(config, start=at(2027, 1, 1), zone_name=PARIS, recurring=recurring, is_staff=False)  # type: ignore[arg-type]
    assert [error.code for error in errors] == [code]


def test_staff_may_go_on_where_the_service_names_no_end() -> None:
    config = {"frequency": "daily", "occurrencesCount": 365}
    kwargs = {"start": at(2027, 1, 1), "zone_name": PARIS, "recurring": {"enabled": True}}
    assert series_errors(config, is_staff=True, **kwargs) == []  # type: ignore[arg-type]
    assert [one.code for one in series_errors(config, is_staff=False, **kwargs)] == ["booking.series_too_long"]  # type: ignore[arg-type]
    bound = {**kwargs, "recurring": RECURRING}
    assert [one.code for one in series_errors(config, is_staff=True, **bound)] == ["booking.series_too_long"]  # type: ignore[arg-type]
    config["occurrencesCount"] = 1001
    assert [one.code for one in series_errors(config, is_staff=True, **kwargs)] == ["booking.series_too_long"]  # type: ignore[arg-type]
