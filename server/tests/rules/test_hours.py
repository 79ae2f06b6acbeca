"""Hours on the wall and the instants they mean."""

from datetime import date

import pytest

from comptoir.kernel.refusal import FieldError
from comptoir.planning.rules.hours import (
    DEFAULT_WEEK,
    Hours,
    closure,
    free_between,
    open_between,
    overrides_from,
    parse_range,
    parse_time,
    weekly_from,
)
from comptoir.planning.rules.hours_document import date_errors, overrides_errors, weekly_errors, zone_errors
from comptoir.planning.rules.zones import DAY, zone
from tests.rules.makers import PARIS, at, day, every_day, shown, utc


def opened(zone_name, ranges, date_text):
    """Instants of one date's ranges, in UTC."""
    walls = [(day(date_text) * DAY + a, day(date_text) * DAY + b) for a, b in ranges]
    return [(utc(a)[11:], utc(b)[11:]) for a, b in zone(zone_name).instants(walls)]


@pytest.mark.parametrize(("text", "seconds"), [("00:00", 0), ("09:05", 32_700), ("23:59", 86_340), ("24:00", 86_400)])
def test_times_of_day_are_read_to_the_minute(text, seconds):
    assert parse_time(text) == seconds


@pytest.mark.parametrize("text", ["9:00", "24:01", "23:60", "aa:bb", "", "09:00:00", "09-00", "١٢:٠٠", "+9:00"])
def test_anything_else_is_not_a_time_of_day(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_time(text)


def test_an_end_at_or_before_its_start_lies_in_the_next_date():
    assert parse_range("22:00", "02:00") == (22 * 3600, 26 * 3600)
    assert parse_range("09:00", "09:00") == (9 * 3600, 33 * 3600)
    assert parse_range("18:00", "24:00") == (18 * 3600, 24 * 3600)
    with pytest.raises(ValueError, match="24:00"):
        parse_range("24:00", "02:00")


def test_sunday_is_both_0_and_7():
    one = weekly_from([{"dayOfWeek": 0, "startTime": "10:00", "endTime": "11:00"}])
    assert one == weekly_from([{"dayOfWeek": 7, "startTime": "10:00", "endTime": "11:00"}])
    assert one[6] == ((36_000, 39_600),)


def test_a_plain_day_is_not_shifted_where_clocks_change_at_midnight():
    for zone_name in ("America/Santiago", "Africa/Cairo", "Asia/Beirut", "America/Havana", "Atlantic/Azores"):
        hours = Hours(zone_name, every_day("09:00-17:00"))
        for a, b in open_between(hours, at("2027-01-01 00:00"), at("2028-01-01 00:00")):
            assert (shown(a, zone_name)[11:], shown(b, zone_name)[11:], b - a) == ("09:00", "17:00", 8 * 3600)


def test_a_range_that_covers_the_doubled_hour_covers_both_passes():
    found = open_between(Hours(PARIS, every_day("01:00-05:00")), at("2027-10-31 00:00"), at("2027-10-31 12:00"))
    assert ("2027-10-30 23:00", "2027-10-31 04:00") in [(utc(a), utc(b)) for a, b in found]


def test_a_range_inside_the_doubled_hour_opens_twice():
    assert opened(PARIS, [(7200, 9000)], "2027-10-31") == [("00:00", "00:30"), ("01:00", "01:30")]


def test_the_swallowed_part_of_a_range_is_nothing():
    assert opened(PARIS, [(7200, 10_800)], "2027-03-28") == []
    assert opened(PARIS, [(5400, 12_600)], "2027-03-28") == [("00:30", "01:00"), ("01:00", "01:30")]


def test_half_hour_changes_are_exact():
    assert opened("Australia/Lord_Howe", [(6300, 8100)], "2027-04-04") == [("14:45", "15:00"), ("15:15", "15:45")]


def test_a_date_that_was_skipped_has_no_hours():
    assert opened("Pacific/Apia", [(9 * 3600, 17 * 3600)], "2011-12-30") == []
    assert closure("Pacific/Apia", date(2011, 12, 30), date(2011, 12, 30)) == (1325239200, 1325239200)


def test_a_closure_is_whole_local_days_of_23_or_25_hours():
    a, b = closure(PARIS, date(2027, 3, 28), date(2027, 3, 28))
    assert b - a == 23 * 3600
    a, b = closure(PARIS, date(2027, 10, 30), date(2027, 10, 31))
    assert (shown(a), b - a) == ("2027-10-30 00:00", 49 * 3600)


def test_an_override_replaces_its_day_and_may_open_a_day_off():
    week = weekly_from([{"dayOfWeek": 1, "startTime": "09:00", "endTime": "12:00"}])
    overrides = overrides_from(
        [
            {"date": "2027-03-01", "slots": []},
            {"date": "2027-03-02", "slots": [{"startTime": "14:00", "endTime": "15:00"}]},
        ]
    )
    found = open_between(Hours(PARIS, week, overrides), at("2027-03-01 00:00"), at("2027-03-09 00:00"))
    around = [shown(a) for a, _ in found if at("2027-03-01 00:00") <= a < at("2027-03-09 00:00")]
    assert around == ["2027-03-02 14:00", "2027-03-08 09:00"]


def test_busy_times_are_cut_out_of_the_hours():
    hours = Hours(PARIS, DEFAULT_WEEK)
    busy = [(at("2027-03-01 11:00"), at("2027-03-01 15:00")), (at("2027-03-01 09:30"), at("2027-03-01 10:00"))]
    found = free_between(hours, busy, at("2027-03-01 00:00"), at("2027-03-02 00:00"))
    monday = [(shown(a)[11:], shown(b)[11:]) for a, b in found if shown(a).startswith("2027-03-01")]
    assert monday == [("09:00", "09:30"), ("10:00", "11:00"), ("15:00", "18:00")]


def test_every_wrong_field_of_hours_is_named():
    errors = weekly_errors(
        [
            {"dayOfWeek": 8, "startTime": "9:00", "endTime": "24:00"},
            {"dayOfWeek": 1, "startTime": "24:00", "endTime": "25:00"},
            "no",
        ],
        "weeklyHours",
    )
    assert [(error.path, error.code) for error in errors] == [
        ("weeklyHours.0.startTime", "planning.time_invalid"),
        ("weeklyHours.0.dayOfWeek", "planning.weekday_invalid"),
        ("weeklyHours.1.startTime", "planning.time_invalid"),
        ("weeklyHours.1.endTime", "planning.time_invalid"),
        ("weeklyHours.2", "planning.range_invalid"),
    ]


def test_the_same_range_twice_is_refused_and_sunday_is_recognised():
    twice = [{"dayOfWeek": day, "startTime": "09:00", "endTime": "10:00"} for day in (0, 7)]
    assert weekly_errors(twice, "h") == [FieldError("h.1", "planning.range_repeated")]
    assert weekly_errors(twice[:1], "h") == []
    assert weekly_errors("x", "h") == [FieldError("h", "planning.list_expected")]


def test_overrides_dates_and_zones_are_checked():
    assert [error.path for error in overrides_errors([{"date": "2027-02-30", "slots": [{"startTime": "x"}]}], "o")] == [
        "o.0.date",
        "o.0.slots.0.startTime",
        "o.0.slots.0.endTime",
    ]
    assert date_errors("2027-02-28", "d") == []
    assert zone_errors("Europe/Paris", "z") == []
    for name in ("Europe/Atlantis", "../etc/passwd", "", None, "Europe"):
        assert [error.code for error in zone_errors(name, "z")] == ["planning.zone_unknown"]
