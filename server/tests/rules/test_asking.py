"""When a client is asked how an appointment was: at a decent hour, soon after."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comptoir.booking.rules.asking import STALE, when_to_ask
from comptoir.notifications.rules.quiet_hours import QuietHours

PARIS = ZoneInfo("Europe/Paris")
NIGHT = QuietHours.of({"start": "18:00", "end": "10:30"}, "Europe/Paris")
moments = st.integers(1_767_225_600, 1_830_297_600).map(lambda second: datetime.fromtimestamp(second, UTC))


def asked(end: str, *, completed: str | None = None, quiet: QuietHours | None = None) -> str:
    ends = datetime.fromisoformat(end).replace(tzinfo=PARIS)
    now = datetime.fromisoformat(completed or end).replace(tzinfo=PARIS)
    at = when_to_ask(end=ends, now=now, zone="Europe/Paris", quiet=quiet)
    return f"{at.astimezone(PARIS):%Y-%m-%d %H:%M}" if at else ""


@pytest.mark.parametrize(
    ("end", "at"),
    [
        ("2026-06-01 11:00", "2026-06-01 12:00"),
        ("2026-06-01 18:59", "2026-06-01 19:59"),
        ("2026-06-01 19:00", "2026-06-02 09:00"),
        ("2026-06-01 23:30", "2026-06-02 09:00"),
        ("2026-03-28 20:00", "2026-03-29 09:00"),
        ("2026-10-24 20:00", "2026-10-25 09:00"),
    ],
)
def test_an_hour_later_or_in_the_morning_also_when_clocks_change(end: str, at: str) -> None:
    assert asked(end) == at


def test_the_houses_own_quiet_hours_come_on_top() -> None:
    assert asked("2026-06-01 17:00", quiet=NIGHT) == "2026-06-02 10:30"


def test_who_says_it_was_held_days_later_asks_nobody() -> None:
    assert asked("2026-06-01 11:00", completed="2026-06-02 15:00") == "2026-06-02 15:00"
    assert asked("2026-06-01 11:00", completed="2026-06-09 15:00") == ""


@given(end=moments, late=st.integers(0, 100))
def test_never_at_night_nor_before_it_was_over(end: datetime, late: int) -> None:
    at = when_to_ask(end=end, now=end + timedelta(hours=late), zone="Europe/Paris", quiet=None)
    if at is not None:
        assert end + timedelta(hours=1) <= at <= end + STALE
        assert 9 <= at.astimezone(PARIS).hour < 20
