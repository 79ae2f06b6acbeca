"""What may become of a booking, and nothing else."""

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer, remaining, starts
from tests.http.booking.conftest import Clock
from tests.http.booking.database import count

ACTIONS = ("confirm", "cancel", "complete", "no-show")
TO_REACH = {
    "pending": [],
    "confirmed": ["confirm"],
    "completed": ["confirm", "complete"],
    "no-show": ["confirm", "no-show"],
    "cancelled": ["cancel"],
}
LEADS_TO = {
    ("pending", "confirm"): "confirmed",
    ("pending", "cancel"): "cancelled",
    ("confirmed", "cancel"): "cancelled",
    ("confirmed", "complete"): "completed",
    ("confirmed", "no-show"): "no-show",
}


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("status", TO_REACH)
def test_the_table_is_the_whole_story(house: House, status: str, action: str) -> None:
    booking = book(house, offer(house, requireApproval=True), at("09:00"))
    for step in TO_REACH[status]:
        assert house.api.post(f"/bookings/{booking['id']}/{step}").status == 200
    before = house.api.get(f"/bookings/{booking['id']}").body
    assert before["status"] == status
    assert set(before["allowedActions"]) & set(ACTIONS) == {did for at_, did in LEADS_TO if at_ == status}
    events = count(house, "platform_event"), count(house, "procrastinate_jobs"), count(house, "platform_audit")

    answer = house.api.post(f"/bookings/{booking['id']}/{action}")
    if (status, action) in LEADS_TO:
        assert (answer.status, answer.body["status"]) == (200, LEADS_TO[status, action])
        assert house.api.get(f"/bookings/{booking['id']}").body == {**answer.body, "payments": []}
    else:
        assert (answer.status, answer.code) == (409, "booking.transition_not_allowed")
        assert answer.body["action"] == action
        assert house.api.get(f"/bookings/{booking['id']}").body == before
        assert events == (
            count(house, "platform_event"), count(house, "procrastinate_jobs"), count(house, "platform_audit")
        )  # fmt: skip


def test_each_step_has_its_moment(house: House, clock: Clock) -> None:
    booking = book(house, offer(house, requireApproval=True), at("09:00"))
    assert (booking["status"], booking["confirmedAt"]) == ("pending", None)
    clock("2027-03-02T10:00:00+01:00")
    confirmed = house.api.post(f"/bookings/{booking['id']}/confirm").body
    assert confirmed["confirmedAt"] == confirmed["updatedAt"] == "2027-03-02T09:00:00+00:00"
    clock("2027-03-08T11:00:00+01:00")
    completed = house.api.post(f"/bookings/{booking['id']}/complete").body
    assert (completed["completedAt"], completed["confirmedAt"]) == (
        "2027-03-08T10:00:00+00:00", "2027-03-02T09:00:00+00:00",
    )  # fmt: skip


def test_pending_holds_its_slot(house: House) -> None:
    for wish in ({"requireApproval": True}, {"limits": {"requireApproval": True}}):
        service = offer(house, **wish)
        assert book(house, service, at("09:00"))["status"] == "pending"
        assert at("09:00") not in starts(house.api, service)


def test_cancelling_says_who_and_why_and_frees_the_slot(house: House) -> None:
    service = offer(house)
    booking = book(house, service, at("09:00"))
    assert at("09:00") not in starts(house.api, service)
    cancelled = house.api.post(f"/bookings/{booking['id']}/cancel", {"reason": "Fever"})
    assert (cancelled.body["status"], cancelled.body["cancellationReason"]) == ("cancelled", "Fever")
    assert (cancelled.body["cancelledBy"], cancelled.body["allowedActions"]) == ("secret_key", [])
    assert at("09:00") in starts(house.api, service)
    assert book(house, service, at("09:00"))["reference"] != booking["reference"]


def test_completed_and_missed_bookings_keep_their_time(house: House) -> None:
    service = offer(house)
    for clock_time, action in (("09:00", "complete"), ("10:00", "no-show")):
        booking = book(house, service, at(clock_time))
        house.api.post(f"/bookings/{booking['id']}/{action}")
        assert at(clock_time) not in starts(house.api, service)


def test_cancelling_gives_seats_back_and_the_last_one_takes_the_session_away(house: House) -> None:
    service = offer(house, type="event", maxParticipants=10)
    first = book(house, service, at("09:00"), participants=3)
    second = book(house, service, at("09:00"), participants=4)
    assert remaining(house.api, service, at("09:00")) == 3
    house.api.post(f"/bookings/{first['id']}/cancel")
    assert remaining(house.api, service, at("09:00")) == 6
    assert count(house, "booking_session") == 1
    house.api.post(f"/bookings/{second['id']}/cancel")
    assert (count(house, "booking_session"), count(house, "planning_allocation")) == (0, 0)
    assert remaining(house.api, service, at("09:00")) == 10
    assert house.api.get(f"/bookings/{second['id']}").body["sessionId"] is None


def test_a_session_stays_for_whoever_came(house: House) -> None:
    service = offer(house, type="event", maxParticipants=10)
    came = book(house, service, at("09:00"), participants=2)
    stayed_away = book(house, service, at("09:00"))
    house.api.post(f"/bookings/{came['id']}/complete")
    house.api.post(f"/bookings/{stayed_away['id']}/cancel")
    assert remaining(house.api, service, at("09:00")) == 8
    assert count(house, "booking_session") == 1


def test_cancelling_twice_frees_once(house: House) -> None:
    service = offer(house, type="event", maxParticipants=5)
    book(house, service, at("09:00"), participants=2)
    booking = book(house, service, at("09:00"), participants=2)
    assert house.api.post(f"/bookings/{booking['id']}/cancel").status == 200
    assert house.api.post(f"/bookings/{booking['id']}/cancel").status == 409
    assert remaining(house.api, service, at("09:00")) == 3
