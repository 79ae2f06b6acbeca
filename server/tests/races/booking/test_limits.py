"""Limits are exact when many come at once."""

from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from typing import Any

import pytest

from tests.house import Answer, House, a_booking, first_slots
from tests.http.booking.booked import book, offer
from tests.http.booking.database import count
from tests.races.booking.crowd import at_once, gather

CHECK = "comptoir.booking.services.check_limits"
CREATE = "comptoir.booking.services.create_booking"


def visitors(house: House, service: dict[str, Any], starts: Sequence[str], **who: Any) -> list[Callable[[], Answer]]:
    """One visitor per start: each a person of their own, unless `who` says."""
    return [
        partial(
            house.visitor.post,
            "/bookings",
            a_booking(service["id"], start, **{"contactEmail": f"v{number}@example.test", **who}),
        )
        for number, start in enumerate(starts)
    ]


def one_day(house: House, service: dict[str, Any], number: int) -> list[str]:
    starts = [slot["start"] for slot in first_slots(house.api, service["id"])]
    day = next(start[:10] for start in starts if sum(one[:10] == start[:10] for one in starts) >= number)
    return [one for one in starts if one[:10] == day][:number]


def granted(answers: Sequence[Answer], code: str) -> int:
    for answer in answers:
        assert answer.status in {201, 409}, answer.body
        assert answer.status == 201 or answer.code == code, answer.body
    return sum(answer.status == 201 for answer in answers)


def test_a_day_takes_as_many_as_its_service_says(house: House) -> None:
    service = offer(house, limits={"service": {"perDay": 2}})
    answers = at_once(visitors(house, service, one_day(house, service, 6)))
    assert granted(answers, "booking.limit_reached") == 2
    assert count(house, "booking_booking") == 2


def test_without_the_lock_it_would_take_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    service = offer(house, limits={"service": {"perDay": 2}})
    starts = one_day(house, service, 4)
    monkeypatch.setattr(f"{CHECK}.lock_limits", lambda house: None)
    gather(monkeypatch, f"{CREATE}.take_time", 4)
    assert granted(at_once(visitors(house, service, starts)), "booking.limit_reached") == 4


def test_one_client_has_as_many_as_the_house_says(house: House) -> None:
    house.api.patch("/organization", {"rules": {"maxActiveBookings": 2}})
    service = offer(house)
    starts = one_day(house, service, 6)
    answers = at_once(visitors(house, service, starts, contactEmail="one@example.test"))
    assert granted(answers, "booking.too_many_active") == 2


def test_so_does_who_gives_one_number_under_many_names(house: House) -> None:
    house.api.patch("/organization", {"rules": {"maxBookingsPerHour": 2}})
    service = offer(house)
    answers = at_once(visitors(house, service, one_day(house, service, 6), contactPhone="+33 6 12 34 56 78"))
    assert granted(answers, "booking.too_many_recent") == 2


def test_without_the_lock_they_would_have_more(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.api.patch("/organization", {"rules": {"maxActiveBookings": 2}})
    service = offer(house)
    starts = one_day(house, service, 4)
    monkeypatch.setattr(f"{CHECK}.lock_phone", lambda phone: None)
    gather(monkeypatch, f"{CREATE}.take_time", 4)
    calls = visitors(house, service, starts, contactPhone="+33 6 12 34 56 78")
    assert granted(at_once(calls), "booking.too_many_active") == 4


def test_without_its_lock_a_known_client_would_too(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    house.api.patch("/organization", {"rules": {"maxActiveBookings": 2}})
    service = offer(house)
    [first, *starts] = one_day(house, service, 5)
    known = {"contactEmail": "one@example.test"}
    assert granted(at_once(visitors(house, service, [first], **known)), "booking.too_many_active") == 1
    found = import_module(CREATE).find_or_create_client
    monkeypatch.setattr(f"{CREATE}.find_or_create_client", lambda **asked: found(**{**asked, "locked": False}))
    gather(monkeypatch, f"{CREATE}.take_time", 4)
    assert granted(at_once(visitors(house, service, starts, **known)), "booking.too_many_active") == 4


def test_moves_into_a_day_with_one_place_left(house: House) -> None:
    service = offer(house, limits={"service": {"perDay": 1}})
    starts = [slot["start"] for slot in first_slots(house.api, service["id"])]
    days = sorted({start[:10] for start in starts})
    full, target = days[:2], [start for start in starts if start[:10] == days[3]]
    moving = [book(house, service, next(start for start in starts if start[:10] == day)) for day in full]
    calls = [
        partial(house.api.post, f"/bookings/{one['id']}/reschedule", {"startDate": target[number]})
        for number, one in enumerate(moving)
    ]
    [asked] = visitors(house, service, [target[3]])
    answers = at_once([*calls, asked])
    won = [answer for answer in answers if answer.status in {200, 201}]
    assert len(won) == 1
    assert {answer.code for answer in answers if answer.status == 409} == {"booking.limit_reached"}
