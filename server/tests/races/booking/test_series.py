"""A series against single bookings, and against another series."""

from collections.abc import Callable
from threading import Thread
from time import sleep
from typing import Any

import pytest
from django.db import connection, connections

from comptoir.booking.services import create_series
from tests.house import Answer, House, a_booking, first_slots
from tests.http.booking.booked import hours, offer, staff
from tests.http.booking.database import count
from tests.races.booking.crowd import at_once, overlaps
from tests.races.booking.test_cancel_and_create import waiting

RECURRING = {"enabled": True, "intervals": ["weekly", "daily"], "maxOccurrences": 12}
FOUR = {"frequency": "daily", "occurrencesCount": 4}


def starts(house: House, service: dict[str, Any], hour: int = 0) -> list[str]:
    """The slot of each day of next week that starts `hour` hours after opening."""
    by_day: dict[str, list[str]] = {}
    for slot in first_slots(house.api, service["id"]):
        by_day.setdefault(slot["start"][:10], []).append(slot["start"])
    return [day[hour] for day in by_day.values()]


def series(house: House, service: dict[str, Any], start: str, number: int = 0, **changes: Any) -> Callable[[], Answer]:
    wish = a_booking(
        service["id"], start, recurringConfig=FOUR, contactEmail=f"series-{number}@example.test", **changes
    )
    return lambda: house.api.post("/bookings", wish)


def single(house: House, service: dict[str, Any], start: str, number: int = 0) -> Callable[[], Answer]:
    wish = a_booking(service["id"], start, contactEmail=f"single-{number}@example.test")
    return lambda: house.api.post("/bookings", wish)


def test_a_series_and_a_single_booking_never_share_a_time(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    days = starts(house, service)
    calls = [series(house, service, days[0]), *[single(house, service, days[2], n) for n in range(5)]]
    first, *others = at_once(calls)
    won = [answer for answer in others if answer.status == 201]
    assert {first.status, *(one.status for one in others)} <= {201, 409}
    assert (first.status == 201) is (len(won) == 0)
    if first.status == 409:
        assert first.code == "booking.series_conflicts"
        assert len(won) == 1
    assert overlaps(house) == 0
    assert count(house, "booking_booking") == (4 if first.status == 201 else 1)


def test_without_the_lock_somebody_gets_between(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was judged free is taken when its turn comes: the series has to give up, though it looked free."""
    service = offer(house, recurring=RECURRING)
    days = starts(house, service)
    monkeypatch.setattr(create_series, "lock_calendars", lambda calendars: None)
    original = create_series.create_booking

    def after_a_rival(wish: Any, **more: Any) -> Any:
        if wish.parent is None:
            [answer] = at_once([single(house, service, days[2])])
            assert answer.status == 201, "the lock keeps rivals away"
        return original(wish, **more)

    monkeypatch.setattr(create_series, "create_booking", after_a_rival)
    answer = series(house, service, days[0])()
    assert (answer.status, answer.code) == (409, "booking.series_conflicts")
    assert count(house, "booking_booking") == 1, "nothing of the series is left"


def test_series_that_cross_do_not_wait_for_one_another(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two services of the same two people, met in opposite orders."""
    for name in ("ada", "bea"):
        staff(house, name, reference=name, roles=["coach"], weeklyHours=hours("09:00-17:00"))
    one = offer(house, recurring=RECURRING, requiredStaff=[{"role": "coach", "specificStaffIds": ["ada", "bea"]}])
    other = offer(house, recurring=RECURRING, requiredStaff=[{"role": "coach", "specificStaffIds": ["bea", "ada"]}])
    retried = count_retries(monkeypatch)
    days, later = starts(house, one), starts(house, one, hour=2)
    calls = [series(house, one, days[0], n, staffId="ada") for n in range(3)]
    calls += [series(house, other, later[0], n + 3, staffId="bea") for n in range(3)]
    calls += [series(house, other, days[1], n + 6) for n in range(3)]
    answers = at_once(calls)
    assert {answer.status for answer in answers} <= {201, 409}
    assert sum(answer.status == 201 for answer in answers) >= 2
    assert overlaps(house) == 0 and retried == []


def test_a_season_of_classes_and_single_seats_do_not_deadlock(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    staff(house, "Ada", reference="ada", roles=["coach"], weeklyHours=hours("09:00-17:00"))
    service = offer(
        house,
        type="event",
        maxParticipants=30,
        recurring=RECURRING,
        requiredStaff=[{"role": "coach", "specificStaffIds": ["ada"]}],
    )
    days = starts(house, service)
    retried = count_retries(monkeypatch)
    calls = [series(house, service, days[0], n) for n in range(3)]
    calls += [single(house, service, day, n) for n, day in enumerate([*days[:4], *reversed(days[:4])])]
    answers = at_once(calls)
    assert [answer.status for answer in answers] == [201] * len(calls), [one.body for one in answers]
    assert count(house, "booking_session") == 4 and count(house, "booking_booking") == 12 + 8
    assert overlaps(house) == 0 and retried == []


def test_without_the_schedule_kept_they_would(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """A single booking has written its session and waits for the coach, whom the series keeps while it wants to write
    the same session."""
    staff(house, "Ada", reference="ada", roles=["coach"], weeklyHours=hours("09:00-17:00"))
    role = [{"role": "coach", "specificStaffIds": ["ada"]}]
    service = offer(house, type="event", maxParticipants=30, recurring=RECURRING, requiredStaff=role)
    days = starts(house, service)
    retried = count_retries(monkeypatch)
    monkeypatch.setattr(create_series, "keep_schedule", lambda service: None)
    original = create_series.create_booking
    rivals: list[Thread] = []
    answers: list[Answer] = []

    def rival() -> None:
        try:
            answers.append(single(house, service, days[2])())
        finally:
            connections.close_all()

    def beside_a_rival(wish: Any, **more: Any) -> Any:
        if not rivals:
            rivals.append(Thread(target=rival))
            rivals[0].start()
            assert any(waits() for _ in range(400)), "the rival waits for the coach"
        return original(wish, **more)

    monkeypatch.setattr(create_series, "create_booking", beside_a_rival)
    assert series(house, service, days[0])().status == 201
    rivals[0].join(timeout=30)
    assert [one.status for one in answers] == [201]
    assert retried, "PostgreSQL ended it"


def test_a_series_that_moves_and_those_who_want_its_new_times(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house, recurring=RECURRING)
    days, later = starts(house, service), starts(house, service, hour=3)
    made = series(house, service, days[0])().body
    retried = count_retries(monkeypatch)

    def move() -> Answer:
        return house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": later[0], "scope": "all"})

    moved, *others = at_once([move, *[single(house, service, start, n) for n, start in enumerate(reversed(later[:4]))]])
    won = [answer for answer in others if answer.status == 201]
    assert (moved.status == 200) is (won == [])
    assert moved.status == 200 or moved.code == "booking.series_conflicts"
    found = house.api.get(f"/bookings/{made['id']}/series").body["items"]
    assert [one["startDate"] for one in found] == (later if moved.status == 200 else days)[:4]
    assert overlaps(house) == 0 and retried == []


def test_two_who_move_one_series_do_it_one_after_the_other(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house, recurring=RECURRING)
    days, one, other = starts(house, service), starts(house, service, hour=2), starts(house, service, hour=4)
    made = series(house, service, days[0])().body["series"]["bookingIds"]
    retried = count_retries(monkeypatch)
    wishes = [(made[0], one[0]), (made[3], other[3])]

    def move(booking: str, start: str) -> Callable[[], Answer]:
        return lambda: house.api.post(f"/bookings/{booking}/reschedule", {"startDate": start, "scope": "all"})

    answers = at_once([move(*wish) for wish in wishes])
    # Who comes second names a booking that has moved on.
    assert sorted(answer.status for answer in answers) == [200, 409]
    found = house.api.get(f"/bookings/{made[0]}/series").body["items"]
    assert [each["startDate"] for each in found] in [one[:4], other[:4]]
    assert len({each["parentBookingId"] for each in found[1:]}) == 1 and found[0]["parentBookingId"] is None
    assert overlaps(house) == 0 and retried == []


def test_a_series_cancelled_twice_at_once_is_refunded_once(house: House) -> None:
    service = offer(house, recurring=RECURRING)
    made = series(house, service, starts(house, service)[0])().body["series"]["bookingIds"]
    paid = house.api.post(f"/bookings/{made[0]}/payments", {"method": "cash", "scope": "all"})
    assert paid.status in {200, 201}, paid.body
    answers = at_once([lambda id=id: house.api.post(f"/bookings/{id}/cancel", {"scope": "all"}) for id in made[:2]])
    assert sorted(answer.status for answer in answers) == [200, 409]
    found = house.api.get(f"/bookings/{made[0]}/series").body["items"]
    assert [(one["status"], one["amountRefunded"]) for one in found] == [("cancelled", 5000)] * 4
    assert count(house, "payments_refund") == 4


def waits() -> bool:
    """Whether somebody waits for a lock, looked at anew within this transaction."""
    sleep(0.02)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_stat_clear_snapshot()")
    return waiting() > 0


def count_retries(monkeypatch: pytest.MonkeyPatch) -> list[BaseException]:
    """Requests that PostgreSQL had to take out of a deadlock: the gate runs them again, so nobody sees them."""
    from comptoir.platform.http import routes

    seen: list[BaseException] = []
    original = routes.worth_retrying

    def remember(error: Any) -> bool:
        if original(error):
            seen.append(error)
        return original(error)

    monkeypatch.setattr(routes, "worth_retrying", remember)
    return seen
