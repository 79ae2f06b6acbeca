"""Who may wait, for what, and what fits them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from comptoir.booking.rules.agenda import Agenda, Ask, RoleNeed, ServiceType, Session, Window
from comptoir.booking.rules.allocate import Reason
from comptoir.booking.rules.waitlist import first_fit, offer_ends, waitlist_is_open, why_not_wait
from tests.rules.makers import agenda, at, every_day, needs, person

NINE, TEN, ELEVEN = (at(f"2027-03-01 {hour}:00") for hour in ("09", "10", "11"))


def yoga(*taken: int, **more: Any) -> Agenda:
    """Classes of five from nine on, as many as `taken` has numbers."""
    sessions = tuple(
        Session(start=NINE + 3600 * n, end=NINE + 3600 * (n + 1), taken=seats) for n, seats in enumerate(taken)
    )
    service = needs(type=ServiceType.EVENT, max_participants=5, weekly=every_day("09:00-12:00"))
    return agenda(service, sessions=sessions, **more)


def test_nobody_waits_where_the_service_says_so() -> None:
    assert waitlist_is_open({})
    assert waitlist_is_open({"waitlist": {}})
    assert not waitlist_is_open({"waitlist": {"enabled": False}})


def test_an_offer_ends_with_the_house_s_time_or_the_start() -> None:
    now = datetime(2027, 3, 1, 8, 0, tzinfo=UTC)
    assert offer_ends(now, minutes=30, start=now + timedelta(hours=1)) == now + timedelta(minutes=30)
    assert offer_ends(now, minutes=30, start=now + timedelta(minutes=5)) == now + timedelta(minutes=5)


def test_what_is_free_fits_and_what_is_full_is_waited_for() -> None:
    full = yoga(5, 4)
    assert first_fit(full, first=NINE, last=NINE, ask=Ask(1)) is None
    assert why_not_wait(full, first=NINE, last=NINE, ask=Ask(1)) is None
    assert first_fit(full, first=TEN, last=TEN, ask=Ask(1)) == TEN
    assert first_fit(full, first=TEN, last=TEN, ask=Ask(2)) is None
    assert why_not_wait(full, first=TEN, last=TEN, ask=Ask(2)) is None


def test_the_first_start_of_a_range_that_has_room() -> None:
    assert first_fit(yoga(5, 4, 0), first=NINE, last=ELEVEN, ask=Ask(2)) == ELEVEN
    assert first_fit(yoga(5, 4, 0), first=NINE, last=ELEVEN, ask=Ask(1)) == TEN
    assert first_fit(yoga(5, 5, 5), first=NINE, last=ELEVEN, ask=Ask(1)) is None
    assert why_not_wait(yoga(5, 5, 5), first=NINE, last=ELEVEN, ask=Ask(1)) is None


def test_what_will_not_take_place_is_not_waited_for() -> None:
    cancelled = yoga(5)
    gone = replace(cancelled, sessions=(replace(cancelled.sessions[0], cancelled=True),))
    assert why_not_wait(gone, first=NINE, last=NINE, ask=Ask(1)) is Reason.SESSION_CANCELLED
    assert why_not_wait(yoga(5), first=NINE, last=NINE, ask=Ask(6)) is Reason.WRONG_PARTICIPANTS
    off_the_grid = why_not_wait(yoga(), first=NINE + 600, last=NINE + 600, ask=Ask(1))
    assert off_the_grid is Reason.OFF_THE_GRID
    night = at("2027-03-01 20:00")
    assert why_not_wait(yoga(), first=night, last=night + 7200, ask=Ask(1)) is Reason.OUTSIDE_HOURS
    too_far = yoga(5, window=Window(NINE - 86_400, NINE - 1))
    assert why_not_wait(too_far, first=NINE, last=NINE, ask=Ask(1)) is Reason.OUTSIDE_WINDOW


def test_a_range_in_which_everybody_is_busy_is_waited_for() -> None:
    coached = needs(weekly=every_day("09:00-12:00"), roles=(RoleNeed("coach"),))
    busy = agenda(coached, staff=(person(1, "coach", busy=((NINE - 3600, ELEVEN + 3600),)),))
    assert first_fit(busy, first=NINE, last=ELEVEN, ask=Ask(1)) is None
    assert why_not_wait(busy, first=NINE, last=ELEVEN, ask=Ask(1)) is None
    nobody = agenda(coached)
    assert why_not_wait(nobody, first=NINE, last=ELEVEN, ask=Ask(1)) is Reason.OUTSIDE_HOURS


def test_a_start_that_exists_twice_is_two_starts() -> None:
    """Two in the morning, when the clocks of Paris go back."""
    first, second = at("2027-10-31 02:00"), at("2027-10-31 02:00", fold=1)
    service = needs(weekly=every_day("00:00-06:00"))
    taken = agenda(service, own_busy=((first, first + 3600),))
    assert first_fit(taken, first=first, last=first, ask=Ask(1)) is None
    assert why_not_wait(taken, first=first, last=first, ask=Ask(1)) is None
    assert first_fit(taken, first=first, last=second, ask=Ask(1)) == second
