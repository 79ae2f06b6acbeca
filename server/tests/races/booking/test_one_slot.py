"""One time, many who want it."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.house import Answer, House, first_slots
from tests.http.booking.booked import offer, resource, staff
from tests.http.booking.database import count
from tests.races.booking.crowd import CHOSEN, at_once, bookers, gather, overlaps, winners, without

NO_OVERLAP = ("planning_allocation", "planning_allocation_no_overlap")
CROWD = 50


def first(house: House, service: dict[str, Any]) -> str:
    return str(first_slots(house.api, service["id"])[0]["start"])


def rush(house: House, monkeypatch: pytest.MonkeyPatch, calls: list[Callable[[], Answer]]) -> list[dict[str, Any]]:
    """All of them have seen the time free before the first takes it."""
    gather(monkeypatch, CHOSEN, len(calls))
    return winners(at_once(calls))


def test_fifty_clients_and_one_slot_have_one_winner(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    start = first(house, service)
    gather(monkeypatch, CHOSEN, CROWD)
    answers = at_once(bookers(house, service["id"], start, CROWD))
    assert len(winners(answers)) == 1
    for late in (answer for answer in answers if answer.status == 409):
        assert 0 < len(late.body["nearest"]) <= 5
        assert start not in [slot["start"] for slot in late.body["nearest"]]
    assert (count(house, "booking_booking"), count(house, "planning_allocation")) == (1, 1)
    assert count(house, "identity_client") == 1, "losers leave no clients"


def test_without_the_constraint_there_would_be_many(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    start = first(house, service)
    with without(*NO_OVERLAP):
        won = rush(house, monkeypatch, bookers(house, service["id"], start, 8))
        assert len(won) == 8
        assert overlaps(house) > 0


def shared(house: House) -> list[Callable[[], Answer]]:
    """Two services of one person, at times that overlap by half an hour."""
    staff(house, "Ada", reference="ada", roles=["coach"], weeklyHours=None)
    role = [{"role": "coach", "specificStaffIds": ["ada"]}]
    long, short = offer(house, requiredStaff=role), offer(house, duration=30, requiredStaff=role)
    later = first_slots(house.api, short["id"])[1]["start"]
    return [
        *bookers(house, long["id"], first(house, long), 6),
        *bookers(house, short["id"], later, 6),
    ]


def test_one_person_of_two_services_is_given_once(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(rush(house, monkeypatch, shared(house))) == 1
    assert overlaps(house) == 0


def test_without_the_constraint_they_would_be_in_two_places(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = shared(house)
    with without(*NO_OVERLAP):
        assert len(rush(house, monkeypatch, calls)) > 1
        assert overlaps(house) > 0


def courts(house: House, number: int) -> dict[str, Any]:
    for n in range(number):
        resource(house, f"Court {n}", reference=f"court-{n}", type="facility")
    needed = [{"id": f"court-{n}", "type": "facility"} for n in range(number)]
    return offer(house, type="rental", requiredResources=needed)


@pytest.mark.parametrize(("number", "clients"), [(3, 8), (12, 12)])
def test_any_of_the_courts_goes_to_as_many_as_there_are(
    house: House, monkeypatch: pytest.MonkeyPatch, number: int, clients: int
) -> None:
    service = courts(house, number)
    won = rush(house, monkeypatch, bookers(house, service["id"], first(house, service), clients))
    assert len(won) == number
    assert len({booking["resourceIds"][0] for booking in won}) == number
    assert overlaps(house) == 0


def test_without_looking_again_courts_would_stay_empty(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = courts(house, 3)
    monkeypatch.setattr("comptoir.booking.services.create_booking._TRIES", 1)
    won = rush(house, monkeypatch, bookers(house, service["id"], first(house, service), 8))
    assert len(won) < 3


def test_a_storm_over_people_and_things_breaks_nothing(house: House) -> None:
    for name in ("a", "b"):
        staff(house, name, reference=name, roles=["coach"], weeklyHours=None)
        resource(house, f"Room {name}", reference=f"room-{name}", type="room")
    role, both = [{"role": "coach"}], [{"role": "coach", "count": 2}]
    rooms = [{"id": f"room-{name}", "type": "room"} for name in ("a", "b")]
    services = [
        offer(house, requiredStaff=role, staffChoice="priority"),
        offer(house, requiredStaff=role, requiredResources=rooms, duration=30),
        offer(house, requiredStaff=both, slotStep=30),
        offer(house, type="event", maxParticipants=3, requiredStaff=role, requiredResources=rooms[::-1]),
    ]
    calls = [
        call
        for service in services
        for slot in first_slots(house.api, service["id"])[:2]
        for call in bookers(house, service["id"], slot["start"], 3)
    ]
    won = winners(at_once(calls))
    assert won
    assert overlaps(house) == 0
    assert count(house, "booking_booking") == len(won)
