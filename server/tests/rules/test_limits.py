"""How many bookings a service takes."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comptoir.booking.rules.agenda import Agenda, FullSpan, ServiceNeeds, ServiceType, Window
from comptoir.booking.rules.allocate import Allocation, NotOffered, Reason, allocate
from comptoir.booking.rules.limits import Limits, Period, full_spans, period_of
from comptoir.booking.rules.override import unbound
from comptoir.booking.rules.slots import open_slots
from comptoir.planning.rules.hours import ALL_DAY

ZONES = ["Europe/Paris", "America/St_Johns", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "UTC"]


def instant(text: str, zone: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).timestamp())


@pytest.mark.parametrize(
    ("day", "hours"), [("2027-03-28", 23), ("2027-10-31", 25), ("2027-06-01", 24)]
)  # fmt: skip
def test_a_day_is_as_long_as_its_clocks_make_it(day: str, hours: int) -> None:
    start, end = period_of(Period.DAY, "Europe/Paris", instant(f"{day}T12:00", "Europe/Paris"))
    assert (end - start) // 3600 == hours
    assert start == instant(f"{day}T00:00", "Europe/Paris")


def test_a_week_begins_on_monday_and_a_month_on_its_first() -> None:
    sunday = instant("2027-03-28T23:30", "Europe/Paris")
    assert period_of(Period.WEEK, "Europe/Paris", sunday) == (
        instant("2027-03-22T00:00", "Europe/Paris"), instant("2027-03-29T00:00", "Europe/Paris"),
    )  # fmt: skip
    assert period_of(Period.MONTH, "Europe/Paris", instant("2027-12-31T23:59", "Europe/Paris")) == (
        instant("2027-12-01T00:00", "Europe/Paris"), instant("2028-01-01T00:00", "Europe/Paris"),
    )  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(ZONES), st.sampled_from([Period.DAY, Period.WEEK, Period.MONTH]), st.integers(0, 2**31))
def test_periods_hold_their_instant_and_touch_their_neighbours(zone: str, period: Period, moment: int) -> None:
    start, end = period_of(period, zone, moment)
    assert start <= moment < end
    assert period_of(period, zone, end)[0] == end
    assert period_of(period, zone, start - 1)[1] == start


def test_limits_are_read_from_the_document() -> None:
    assert not Limits.of({})
    assert not Limits.of({"limits": {"requireApproval": True, "service": {}}})
    found = Limits.of({"limits": {"activePerClient": 2, "perWeek": 3, "service": {"perDay": 4, "perMonth": 5}}})
    assert found.client == ((Period.ACTIVE, 2), (Period.WEEK, 3))
    assert found.service == ((Period.DAY, 4), (Period.MONTH, 5))


def agenda(*full: FullSpan) -> Agenda:
    needs = ServiceNeeds(type=ServiceType.APPOINTMENT, zone="UTC", duration=60, weekly=((ALL_DAY,),) * 7)
    return Agenda(service=needs, now=0, window=Window(0, 10**9), full=full)


def test_a_full_day_offers_nothing_and_grants_nothing() -> None:
    day = 86_400
    spans = full_spans(Limits(service=((Period.DAY, 2),)), zone_name="UTC", starts=[3600, 7200, day + 3600])
    assert spans == (FullSpan(0, day, 2, "day"),)
    house = agenda(*spans)
    starts = [slot.start for slot in open_slots(house, start=0, end=2 * day)]
    assert starts == list(range(day, 2 * day, 3600))
    assert allocate(house, start=10_800) == NotOffered(Reason.LIMIT_REACHED)
    assert isinstance(allocate(house, start=day), Allocation)
    assert isinstance(allocate(unbound(house, 10_800, None), start=10_800), Allocation), "staff may"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(0, 20 * 86_400), max_size=12), st.integers(1, 3), st.integers(1, 4))
def test_what_is_offered_is_what_is_granted(starts: list[int], per_day: int, per_week: int) -> None:
    limits = Limits(service=((Period.DAY, per_day), (Period.WEEK, per_week)))
    house = agenda(*full_spans(limits, zone_name="UTC", starts=starts))
    offered = {slot.start for slot in open_slots(house, start=0, end=20 * 86_400)}
    for start in range(0, 20 * 86_400, 3600 * 7):
        day = [one for one in starts if one // 86_400 == start // 86_400]
        week = [one for one in starts if (one // 86_400 + 3) // 7 == (start // 86_400 + 3) // 7]
        free = len(day) < per_day and len(week) < per_week
        assert (start in offered) is free
        assert isinstance(allocate(house, start=start), Allocation) is free


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("clock", ["07:10", "00:00", "23:59", "00:01"])
def test_staff_may_start_at_any_minute_for_any_length(zone: str, clock: str) -> None:
    needs = ServiceNeeds(type=ServiceType.APPOINTMENT, zone=zone, duration=60, weekly=((),) * 7)
    start = instant(f"2027-03-28T{clock}", zone)
    house = Agenda(service=needs, now=start + 86_400, window=Window(0, 0), closures=((start - 9, start + 9_999),))
    for end in (None, start + 17 * 60, start + 300 * 60):
        granted = allocate(unbound(house, start, end), start=start, end=end)
        assert isinstance(granted, Allocation)
        assert granted.end == (end or start + 3600)
    busy = Agenda(service=needs, now=0, window=Window(0, 0), own_busy=((start + 1800, start + 5400),))
    assert allocate(unbound(busy, start, None), start=start) == NotOffered(Reason.TAKEN)
