"""People come in and leave: seats are exact, and the price follows."""

from typing import Any

import pytest

from tests.house import Answer, Api, House
from tests.http.booking.booked import at, book, offer, remaining
from tests.http.booking.conftest import Clock
from tests.http.booking.database import count
from tests.http.booking.test_moves import link, pay, shown

NOBODY = Api(None)


def change(house: House, booking: dict[str, Any], participants: Any, **more: Any) -> Answer:
    return house.api.patch(f"/bookings/{booking['id']}/participants", {"participants": participants, **more})


def changed(house: House, booking: dict[str, Any], participants: int, **more: Any) -> dict[str, Any]:
    answer = change(house, booking, participants, **more)
    assert answer.status == 200, answer.body
    return dict(answer.body)


def test_seats_are_taken_and_given_back_exactly(house: House) -> None:
    service = offer(house, type="event", maxParticipants=6)
    booking = book(house, service, at("09:00"), participants=2)
    book(house, service, at("09:00"), participants=1)
    assert changed(house, booking, 5)["totalPrice"] == 25_000
    assert remaining(house.api, service, at("09:00")) == 0
    assert changed(house, booking, 1)["totalPrice"] == 5000
    assert remaining(house.api, service, at("09:00")) == 4
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert remaining(house.api, service, at("09:00")) == 5


def test_one_too_many_changes_nothing_and_shows_where_there_is_room(house: House) -> None:
    service = offer(house, type="event", maxParticipants=6)
    booking = book(house, service, at("09:00"), participants=2)
    book(house, service, at("09:00"), participants=3)
    before = shown(house, booking), count(house, "platform_event")
    refused = change(house, booking, 4)
    assert (refused.status, refused.code) == (409, "booking.slot_taken")
    assert refused.body["nearest"][0]["remaining"] >= 4
    assert (shown(house, booking), count(house, "platform_event")) == before
    assert remaining(house.api, service, at("09:00")) == 1


@pytest.mark.parametrize(
    ("participants", "code"), [(7, "booking.wrong_participants"), (1, "booking.wrong_participants")]
)
def test_a_booking_of_its_own_takes_as_many_as_the_service_says(house: House, participants: int, code: str) -> None:
    service = offer(house, type="table", minParticipants=2, maxParticipants=6)
    booking = book(house, service, at("09:00"), participants=4)
    assert changed(house, booking, 6)["participants"] == 6
    refused = change(house, booking, participants)
    assert (refused.status, refused.error_paths, refused.error_codes) == (422, {"participants"}, {code})


@pytest.mark.parametrize("wrong", [0, -1, 1.5, "2", None, True, 10**9])
def test_a_wrong_number_is_named(house: House, wrong: Any) -> None:
    booking = book(house, offer(house, maxParticipants=4), at("09:00"))
    refused = change(house, booking, wrong)
    assert (refused.status, refused.error_paths) == (422, {"participants"})


def test_whoever_is_known_stays_and_the_last_leave_first(house: House) -> None:
    service = offer(house, maxParticipants=4)
    people = [{"name": "Ana"}, {"name": "Bo"}, {"name": "Cy"}]
    booking = book(house, service, at("09:00"), participants=3, participantDetails=people)
    assert [one["name"] for one in changed(house, booking, 2)["participantDetails"]] == ["Ana", "Bo"]
    named = changed(house, booking, 2, participantDetails=[{"name": "Di"}])
    assert [one["name"] for one in named["participantDetails"]] == ["Di"]
    refused = change(house, booking, 1, participantDetails=people)
    assert (refused.error_paths, refused.error_codes) == ({"participantDetails"}, {"booking.too_many_details"})


def test_what_is_paid_above_the_new_price_comes_back(house: House) -> None:
    service = offer(house, type="event", maxParticipants=6)
    booking = book(house, service, at("09:00"), participants=3)
    pay(house, booking)
    fewer = changed(house, booking, 2)
    assert (fewer["amountRefunded"], fewer["amountDue"]) == (5000, 0)
    more = changed(house, booking, 4)
    assert (more["totalPrice"], more["amountDue"]) == (20_000, 10_000)


@pytest.mark.parametrize(
    ("policy", "back"),
    [
        ({"refundPolicy": "full"}, 5000),
        ({"refundPolicy": "partial", "refundPercentage": 40}, 2000),
        ({"refundPolicy": "none"}, 0),
    ],
)  # fmt: skip
def test_a_client_gets_back_what_the_policy_says(house: House, policy: dict[str, Any], back: int) -> None:
    service = offer(house, type="event", maxParticipants=6, cancellationPolicy=policy)
    booking = book(house, service, at("09:00"), participants=3)
    pay(house, booking)
    answer = NOBODY.patch(f"{link(booking)}/participants", {"participants": 2})
    assert (answer.status, answer.body["participants"], answer.body["amountRefunded"]) == (200, 2, back)
    assert remaining(house.api, service, at("09:00")) == 4


def test_after_the_cutoff_a_client_asks_staff(house: House, clock: Clock) -> None:
    service = offer(house, type="event", maxParticipants=6, cancellationPolicy={"cutoffHours": 24})
    booking = book(house, service, at("09:00"))
    clock("2027-03-08T08:00:00+01:00")
    refused = NOBODY.patch(f"{link(booking)}/participants", {"participants": 2})
    assert (refused.status, refused.code) == (409, "booking.change_closed")
    assert changed(house, booking, 2)["participants"] == 2


def test_a_client_who_brings_more_people_asks_again_where_staff_decide(house: House) -> None:
    service = offer(house, type="table", maxParticipants=8, requireApproval=True)
    booking = book(house, service, at("09:00"), participants=4)
    house.api.post(f"/bookings/{booking['id']}/confirm")
    fewer = NOBODY.patch(f"{link(booking)}/participants", {"participants": 3}).body
    assert fewer["status"] == "confirmed"
    more = NOBODY.patch(f"{link(booking)}/participants", {"participants": 8}).body
    assert (more["status"], more["awaits"], more["confirmedAt"]) == ("pending", "approval", None)
    assert changed(house, booking, 5)["status"] == "pending", "staff say so by confirming"


@pytest.mark.parametrize("step", ["cancel", "complete", "no-show"])
def test_nobody_joins_what_is_over(house: House, step: str) -> None:
    booking = book(house, offer(house, maxParticipants=4), at("09:00"))
    house.api.post(f"/bookings/{booking['id']}/{step}")
    refused = change(house, booking, 2)
    assert (refused.status, refused.code) == (409, "booking.transition_not_allowed")


def test_the_same_number_is_no_change(house: House) -> None:
    booking = book(house, offer(house, maxParticipants=4), at("09:00"), participants=2)
    events = count(house, "platform_event")
    assert changed(house, booking, 2)["updatedAt"] == booking["updatedAt"]
    assert count(house, "platform_event") == events


def test_the_history_says_who_changed_what(house: House) -> None:
    booking = book(house, offer(house, maxParticipants=4), at("09:00"), participants=2)
    changed(house, booking, 3)
    [item, *_] = house.api.get(f"/bookings/{booking['id']}/history").body["items"]
    assert item["action"] == "booking.participants_changed"
    assert (item["before"]["participants"], item["after"]["participants"]) == (2, 3)
