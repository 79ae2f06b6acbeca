"""Moves against bookings, against one another and against themselves; seats, approvals and holds under way."""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial
from threading import Barrier
from typing import Any
from uuid import UUID

import pytest

from comptoir.booking.models import Booking
from comptoir.booking.services.lapse_hold import lapse_hold
from comptoir.booking.services.take_time import take_time
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, House, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.database import count
from tests.races.booking.crowd import CHOSEN, at_once, bookers, gather, overlaps, winners, without

MOVE = "comptoir.booking.services.reschedule_booking"


def times(house: House, service: dict[str, Any], number: int) -> list[str]:
    return [slot["start"] for slot in first_slots(house.api, service["id"])[:number]]


def mover(house: House, booking: dict[str, Any], start: str) -> Callable[[], Answer]:
    return partial(house.api.post, f"/bookings/{booking['id']}/reschedule", {"startDate": start})


def statuses(house: House) -> list[str]:
    with organization_scope(house.organization.id):
        return sorted(Booking.objects.values_list("status", flat=True))


def test_a_moved_booking_and_a_new_one_do_not_share_a_time(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both saw the time free; the one that loses keeps what it had."""
    service = offer(house)
    here, there = times(house, service, 2)
    booking = book(house, service, here)
    # The movers and the bookers come as close to one another as their locks allow.
    gather(monkeypatch, CHOSEN, 3, patience=0.3)
    moved, *asked = at_once([mover(house, booking, there), *bookers(house, service["id"], there, 3)])
    assert moved.status in {200, 409}, moved.body
    assert len(winners(asked)) == (0 if moved.status == 200 else 1)
    assert overlaps(house) == 0
    free = {slot["start"] for slot in first_slots(house.api, service["id"])}
    assert there not in free
    assert (here in free) is (moved.status == 200)
    if moved.status == 409:
        assert moved.code == "booking.slot_taken"
        assert house.api.get(f"/bookings/{booking['id']}").body["status"] == "confirmed"
    assert count(house, "planning_allocation") == (1 if moved.status == 200 else 2)


def test_without_lock_and_constraint_they_would_share_it(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    here, there = times(house, service, 2)
    booking = book(house, service, here)
    monkeypatch.setattr(f"{MOVE}.lock_time", lambda *_, **__: None)
    together, original = Barrier(2), take_time
    for place in (CHOSEN, f"{MOVE}.take_time"):
        monkeypatch.setattr(place, lambda *args, **more: (together.wait(30), original(*args, **more))[1])
    with without("planning_allocation", "planning_allocation_no_overlap"):
        moved, asked = at_once([mover(house, booking, there), *bookers(house, service["id"], there, 1)])
        assert (moved.status, asked.status) == (200, 201)
        assert overlaps(house) == 1


def test_one_of_two_moves_of_one_booking_is_made(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house)
    here, there, elsewhere = times(house, service, 3)
    booking = book(house, service, here)
    gather(monkeypatch, f"{MOVE}.standing_of", 2, patience=0.5)
    answers = at_once([mover(house, booking, there), mover(house, booking, elsewhere)])
    assert sorted(one.status for one in answers) == [200, 409]
    assert {one.code for one in answers if one.status == 409} == {"booking.transition_not_allowed"}
    assert statuses(house) == ["confirmed", "rescheduled"]
    assert count(house, "planning_allocation") == 1


def test_without_the_lock_the_constraint_would_have_the_last_word(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = offer(house)
    here, there, elsewhere = times(house, service, 3)
    booking = book(house, service, here)
    gather(monkeypatch, f"{MOVE}.standing_of", 2)
    monkeypatch.setattr(f"{MOVE}.locked_booking", lambda id: Booking.objects.get(pk=id))
    calls = [mover(house, booking, start) for start in (there, elsewhere)]
    [won, lost] = sorted(at_once(calls), key=lambda answer: answer.status)
    assert (won.status, lost.status, lost.code) == (200, 409, "platform.conflict")
    assert statuses(house) == ["confirmed", "rescheduled"]


def test_two_that_want_the_time_of_the_other_do_not_block_each_other(house: House) -> None:
    service = offer(house)
    here, there = times(house, service, 2)
    one, other = book(house, service, here), book(house, service, there)
    for _ in range(5):
        answers = at_once([mover(house, one, there), mover(house, other, here)])
        assert [answer.code for answer in answers] == ["booking.slot_taken"] * 2
    assert statuses(house) == ["confirmed", "confirmed"]


def test_two_sessions_exchange_people_exactly(house: House) -> None:
    service = offer(house, type="event", maxParticipants=4)
    here, there = times(house, service, 2)
    left = [book(house, service, here) for _ in range(3)]
    right = [book(house, service, there) for _ in range(3)]
    calls = [mover(house, one, there) for one in left] + [mover(house, one, here) for one in right]
    answers = at_once(calls)
    assert {one.status for one in answers} <= {200, 409}
    taken = {slot["start"]: slot["remaining"] for slot in first_slots(house.api, service["id"])}
    with organization_scope(house.organization.id):
        active = list(Booking.objects.filter(status="confirmed").values_list("starts_at", flat=True))
    assert len(active) == 6
    for start in (here, there):
        assert 4 - taken.get(start, 0) == sum(one == datetime.fromisoformat(start) for one in active)


def test_a_move_and_a_cancellation_of_one_booking(house: House) -> None:
    service = offer(house)
    here, there = times(house, service, 2)
    booking = book(house, service, here)
    moved, cancelled = at_once(
        [mover(house, booking, there), partial(house.api.post, f"/bookings/{booking['id']}/cancel")]
    )
    assert sorted([moved.status, cancelled.status]) == [200, 409]
    assert count(house, "planning_allocation") == (1 if moved.status == 200 else 0)


def test_the_last_seat_has_one_winner_among_guests_and_friends(house: House) -> None:
    service = offer(house, type="event", maxParticipants=4)
    [start] = times(house, service, 1)
    mine = book(house, service, start, participants=3)
    grow = partial(house.api.patch, f"/bookings/{mine['id']}/participants", {"participants": 4})
    grown, *asked = at_once([grow, *bookers(house, service["id"], start, 3)])
    assert len(winners(asked)) + (grown.status == 200) == 1
    if grown.status == 409:
        assert house.api.get(f"/bookings/{mine['id']}").body["participants"] == 3


def test_seats_given_back_twice_at_once_are_given_back_once(house: House) -> None:
    service = offer(house, type="event", maxParticipants=6)
    [start] = times(house, service, 1)
    book(house, service, start)
    mine = book(house, service, start, participants=4)
    shrink = partial(house.api.patch, f"/bookings/{mine['id']}/participants", {"participants": 2})
    cancel = partial(house.api.post, f"/bookings/{mine['id']}/cancel")
    at_once([shrink, shrink, cancel])
    [slot] = [one for one in first_slots(house.api, service["id"]) if one["start"] == start]
    assert slot["remaining"] == 5


@pytest.mark.parametrize("answer", ["confirm", "decline"])
def test_a_request_under_decision_is_nobody_elses(house: House, answer: str) -> None:
    service = offer(house, requireApproval=True)
    [start] = times(house, service, 1)
    booking = book(house, service, start)
    decided, *asked = at_once(
        [partial(house.api.post, f"/bookings/{booking['id']}/{answer}"), *bookers(house, service["id"], start, 4)]
    )
    assert decided.status == 200
    assert len(winners(asked)) <= (1 if answer == "decline" else 0)
    assert overlaps(house) == 0
    assert count(house, "planning_allocation") == len(winners(asked)) + (answer == "confirm")


def test_confirming_and_declining_at_once_is_one_answer(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house, requireApproval=True)
    booking = book(house, service, times(house, service, 1)[0])
    gather(monkeypatch, "comptoir.platform.audit.record", 2, patience=0.5)
    answers = at_once([partial(house.api.post, f"/bookings/{booking['id']}/{one}") for one in ("confirm", "decline")])
    assert sorted(one.status for one in answers) == [200, 409]


def lapse(house: House, booking: dict[str, Any]) -> str:
    with organization_scope(house.organization.id):
        due = datetime.fromisoformat(booking["holdExpiresAt"]) + timedelta(seconds=1)
        return "lapsed" if lapse_hold(UUID(booking["id"]), now=due) else "kept"


def test_paying_at_the_last_moment_counts_once_whatever_comes_first(house: House) -> None:
    """Paid first it stays; lapsed first the payment takes the time again, unless somebody else has it by then."""
    service = offer(house, requirePayment=True)
    for start in times(house, service, 4):
        booking = book(house, service, start)
        pay = partial(house.api.post, f"/bookings/{booking['id']}/payments", {"method": "cash"})
        paid, _, *asked = at_once([pay, partial(lapse, house, booking), *bookers(house, service["id"], start, 1)])
        assert paid.status == 201, paid.body
        found = house.api.get(f"/bookings/{booking['id']}").body
        kept = found["amountPaid"] - found["amountRefunded"]
        assert (found["status"], kept) in {("confirmed", 5000), ("cancelled", 0)}
        assert len(winners(asked)) == (found["status"] == "cancelled")
    assert overlaps(house) == 0
