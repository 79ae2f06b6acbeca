"""Seats of a session, and the session itself coming and going."""

from functools import partial
from threading import Event
from typing import Any
from uuid import UUID

import pytest
from django.db.models import F

from comptoir.booking.models import Booking, Session
from comptoir.booking.services import change_status, create_booking
from comptoir.booking.services.sessions import give_seats_back
from comptoir.platform.tenancy import organization_scope
from tests.house import House, first_slots
from tests.http.booking.booked import book, offer, staff
from tests.http.booking.database import count
from tests.races.booking.crowd import CHOSEN, at_once, bookers, gather, overlaps, winners, without

TAKE_SEATS = "comptoir.booking.services.take_time.take_seats"
GIVE_BACK = "comptoir.booking.services.change_status.give_seats_back"


def yoga(house: House, seats: int = 5, **changes: Any) -> tuple[dict[str, Any], str]:
    service = offer(house, type="event", maxParticipants=seats, **changes)
    return service, str(first_slots(house.api, service["id"])[0]["start"])


def sessions(house: House) -> list[tuple[int, int]]:
    """(capacity, taken) of each."""
    with organization_scope(house.organization.id):
        return list(Session.objects.values_list("capacity", "taken"))


def naive_take_seats(session: UUID, seats: int, *, capacity: int) -> bool:
    """As if what was seen when choosing still held."""
    return Session.objects.filter(pk=session).update(taken=F("taken") + seats, capacity=capacity) == 1


def test_the_last_seat_goes_to_one(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start = yoga(house)
    book(house, service, start, participants=4)
    gather(monkeypatch, CHOSEN, 8)
    won = winners(at_once(bookers(house, service["id"], start, 8)))
    assert (len(won), sessions(house)) == (1, [(5, 5)])


def test_without_the_condition_it_would_go_to_everybody(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start = yoga(house)
    book(house, service, start, participants=4)
    gather(monkeypatch, CHOSEN, 8)
    monkeypatch.setattr(TAKE_SEATS, naive_take_seats)
    with without("booking_session", "booking_session_seats"):
        won = winners(at_once(bookers(house, service["id"], start, 8)))
        assert (len(won), sessions(house)) == (8, [(5, 12)])


def test_even_then_the_constraint_keeps_the_seats(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start = yoga(house)
    book(house, service, start, participants=4)
    gather(monkeypatch, CHOSEN, 8)
    monkeypatch.setattr(TAKE_SEATS, naive_take_seats)
    answers = at_once(bookers(house, service["id"], start, 8))
    assert sorted(answer.status for answer in answers) == [201] + [409] * 7
    assert sessions(house) == [(5, 5)]


def coached(house: House) -> tuple[dict[str, Any], str]:
    """Six coaches, so that nothing but its own row keeps a session from being made twice."""
    for number in range(6):
        staff(house, f"Coach {number}", roles=["coach"], weeklyHours=None)
    return yoga(house, 4, requiredStaff=[{"role": "coach"}])


def test_the_first_bookings_of_a_session_make_it_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service, start = coached(house)
    gather(monkeypatch, CHOSEN, 6)
    won = winners(at_once(bookers(house, service["id"], start, 6)))
    assert (len(won), sessions(house)) == (4, [(4, 4)])
    assert len({tuple(booking["staffIds"]) for booking in won}) == 1
    assert count(house, "planning_allocation") == 1


def each_with_a_coach_of_their_own(house: House, service: dict[str, Any], start: str) -> list[Any]:
    coaches = house.api.get("/staff").body["items"]
    return [bookers(house, service["id"], start, 1, staffId=coach["id"])[0] for coach in coaches]


def test_of_those_who_ask_for_different_coaches_the_first_decides(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, start = coached(house)
    gather(monkeypatch, CHOSEN, 6)
    answers = at_once(each_with_a_coach_of_their_own(house, service, start))
    assert len(winners(answers)) == 1
    assert sessions(house) == [(4, 1)]
    for late in (answer for answer in answers if answer.status == 409):
        assert start not in [slot["start"] for slot in late.body["nearest"]]


def test_without_the_unique_start_there_would_be_a_session_for_each(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, start = coached(house)
    gather(monkeypatch, CHOSEN, 6)
    with without("booking_session", "booking_session_once"):
        assert len(winners(at_once(each_with_a_coach_of_their_own(house, service, start)))) == 6
        assert len(sessions(house)) == 6


def cancel(house: House, booking: dict[str, Any]) -> int:
    return house.api.post(f"/bookings/{booking['id']}/cancel").status


def test_a_session_that_empties_while_somebody_joins_is_made_anew(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service, start = yoga(house)
    booking = book(house, service, start)
    seen, gone = Event(), Event()
    _pause_once(monkeypatch, seen, gone)

    def leave() -> int:
        assert seen.wait(30)
        status = cancel(house, booking)
        gone.set()
        return status

    joined, left = at_once([*bookers(house, service["id"], start, 1), leave])
    assert (joined.status, left) == (201, 200)
    assert sessions(house) == [(5, 1)]
    with organization_scope(house.organization.id):
        (session,) = Session.objects.values_list("id", flat=True)
        assert Booking.objects.get(status="confirmed").session_id == session
    assert (count(house, "planning_allocation"), overlaps(house)) == (1, 0)


def _pause_once(monkeypatch: pytest.MonkeyPatch, seen: Event, go: Event) -> None:
    """The first to have chosen tells `seen` and waits for `go`."""
    original = create_booking.take_time

    def pause(*args: Any, **kwargs: Any) -> Any:
        if not seen.is_set():
            seen.set()
            assert go.wait(30)
        return original(*args, **kwargs)

    monkeypatch.setattr(CHOSEN, pause)


def naive_give_seats_back(booking: Booking) -> None:
    """Looks first and deletes then, as if nobody else were there."""
    seen = Session.objects.get(pk=booking.session_id).taken
    _before_deleting()
    if seen == booking.participants:
        Session.objects.filter(pk=booking.session_id).delete()
    else:
        Session.objects.filter(pk=booking.session_id).update(taken=F("taken") - booking.participants)


def _before_deleting() -> None:
    """Where the twin below lets somebody in."""


def _join_while_leaving(house: House, monkeypatch: pytest.MonkeyPatch, give_back: Any) -> None:
    """Somebody joins and commits while the only other booking of the session is being cancelled."""
    service, start = yoga(house)
    booking = book(house, service, start)
    leaving, joined = Event(), Event()

    def let_in() -> None:
        leaving.set()
        assert joined.wait(30)

    def with_somebody_in_between(row: Booking) -> None:
        if give_back is naive_give_seats_back:
            give_back(row)
        else:
            let_in()
            give_back(row)

    monkeypatch.setattr(f"{__name__}._before_deleting", let_in)
    monkeypatch.setattr(GIVE_BACK, with_somebody_in_between)

    def join() -> int:
        assert leaving.wait(30)
        status = bookers(house, service["id"], start, 1)[0]().status
        joined.set()
        return status

    assert at_once([partial(cancel, house, booking), join]) == [200, 201]


def test_whoever_joins_while_the_last_one_leaves_keeps_the_session(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    _join_while_leaving(house, monkeypatch, give_seats_back)
    assert sessions(house) == [(5, 1)]
    with organization_scope(house.organization.id):
        assert Booking.objects.get(status="confirmed").session_id is not None
    assert count(house, "planning_allocation") == 1


def test_without_asking_again_they_would_lose_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    _join_while_leaving(house, monkeypatch, naive_give_seats_back)
    assert change_status.give_seats_back is not give_seats_back
    assert sessions(house) == []
    with organization_scope(house.organization.id):
        assert Booking.objects.get(status="confirmed").session_id is None


def test_many_who_come_and_go_leave_exact_seats(house: House) -> None:
    service, start = yoga(house, 6)
    stay = [book(house, service, start, contactEmail=f"stay-{n}@example.test") for n in range(4)]
    calls = [partial(cancel, house, booking) for booking in stay]
    answers = at_once([*calls, *bookers(house, service["id"], start, 8)])
    assert answers[:4] == [200] * 4
    won = winners(answers[4:])
    assert 2 <= len(won) <= 6
    assert sum(taken for _, taken in sessions(house)) == len(won)
    assert len(sessions(house)) <= 1
