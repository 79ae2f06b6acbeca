"""When somebody is reminded, over clock changes and through quiet nights."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from comptoir.booking.rules.reminders import newest, reminders_of
from comptoir.notifications.rules.quiet_hours import QuietHours

NIGHT = QuietHours.of({"start": "21:00", "end": "08:00"}, "Europe/Paris")
LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)
moments = st.integers(1_767_225_600, 1_830_297_600).map(lambda second: datetime.fromtimestamp(second, UTC))


def due(start: datetime, minutes: int, channel: str = "mobile", quiet: QuietHours | None = NIGHT) -> datetime:
    (found,) = reminders_of([{"beforeMinutes": minutes, "channel": channel}], start=start, now=LONG_AGO, quiet=quiet)
    return found.at


def test_a_day_is_twenty_four_hours_also_when_clocks_change() -> None:
    start = datetime(2026, 3, 29, 8, 0, tzinfo=UTC)  # ten in Paris, on the night that lost an hour
    assert start - due(start, 1440, quiet=None) == timedelta(hours=24)


def test_one_that_falls_into_the_night_waits_or_comes_before() -> None:
    late = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
    assert due(late, 8 * 60) == datetime(2026, 6, 1, 6, 0, tzinfo=UTC), "eight in the morning leaves six of eight hours"
    early = datetime(2026, 6, 1, 6, 15, tzinfo=UTC)
    assert due(early, 60) == datetime(2026, 5, 31, 19, 0, tzinfo=UTC), "nine in the evening before"


def test_a_mail_wakes_people_too() -> None:
    start = datetime(2026, 6, 2, 6, 0, tzinfo=UTC)
    assert due(start, 27 * 60, "email") == datetime(2026, 6, 1, 6, 0, tzinfo=UTC), "five in the morning becomes eight"


@given(start=moments, minutes=st.integers(5, 44_640))
def test_nobody_is_disturbed_at_night_nor_after_it_began(start: datetime, minutes: int) -> None:
    at = due(start, minutes)
    assert at < start
    assert NIGHT is not None and (not NIGHT.holds(at) or at == NIGHT.start_before(at))


@given(moment=moments)
def test_quiet_hours_begin_before_they_end(moment: datetime) -> None:
    assert NIGHT is not None
    if NIGHT.holds(moment):
        assert NIGHT.start_before(moment) <= moment < NIGHT.end_after(moment)
        assert not NIGHT.holds(NIGHT.end_after(moment))


def test_of_several_only_the_nearest_by_each_channel() -> None:
    assert newest([(1440, "email"), (60, "email"), (1440, "sms")]) == {(60, "email"), (1440, "sms")}
