"""The same request twice at once, as a nervous finger or a proxy sends it."""

from collections.abc import Callable
from functools import partial

import pytest

from tests.house import Answer, House, a_booking, first_slots
from tests.http.booking.booked import offer
from tests.http.booking.database import count
from tests.races.booking.crowd import at_once, gather


def twins(house: House, number: int) -> list[Callable[[], Answer]]:
    house.api.patch("/organization", {"rules": {"maxBookingsPerHour": 0, "maxActiveBookings": 0}})
    service = offer(house, type="event", maxParticipants=50)
    start = first_slots(house.api, service["id"])[0]["start"]
    wish = a_booking(service["id"], start)
    return [partial(house.visitor.post, "/bookings", wish, **{"Idempotency-Key": "same"})] * number


def test_they_get_the_same_answer_or_are_told_to_wait_and_book_once(house: House) -> None:
    calls = twins(house, 8)
    answers = at_once(calls)
    assert {answer.status for answer in answers} <= {201, 409}
    made = {answer.raw for answer in answers if answer.status == 201}
    assert len(made) == 1
    assert {answer.code for answer in answers if answer.status == 409} <= {"platform.request_in_progress"}
    later = calls[0]()
    assert (later.raw, later.headers["Idempotency-Replayed"]) == (made.pop(), "true")
    assert (count(house, "booking_booking"), count(house, "platform_answer")) == (1, 1)


def test_without_the_key_they_would_all_book(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comptoir.platform.http.routes.question_of", lambda *_: None)
    answers = at_once(twins(house, 8))
    assert [answer.status for answer in answers] == [201] * 8
    assert count(house, "booking_booking") == 8


def test_without_the_lock_the_work_would_be_done_twice_and_one_thrown_away(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = twins(house, 2)
    monkeypatch.setattr("comptoir.platform.http.idempotency.Question.answered", lambda _: None)
    gather(monkeypatch, "comptoir.booking.http.bookings.book", 2)
    answers = at_once(calls)
    assert sorted(answer.status for answer in answers) == [201, 409]
    assert count(house, "booking_booking") == 1
