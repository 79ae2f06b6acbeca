"""A link's uses are exact when many follow it at once."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from django.db import IntegrityError

from comptoir.booking.services import follow_link as following
from tests.house import Answer, House, a_booking, first_slots
from tests.http.booking.booked import offer
from tests.http.booking.database import count
from tests.races.booking.crowd import at_once, gather, without

CHOSEN = "comptoir.booking.services.create_booking.take_time"


def followers(house: House, number: int, *, max_uses: int = 1) -> list[Callable[[], Answer]]:
    """Visitors who have one link and want times of their own."""
    service = offer(house)
    link = house.api.post("/booking-links", {"serviceId": service["id"], "maxUses": max_uses}).body
    secret = link["url"].rpartition("/")[2]
    starts = [slot["start"] for slot in first_slots(house.api, service["id"])][:number]
    wishes: list[dict[str, Any]] = [
        a_booking(service["id"], start, contactEmail=f"v{position}@example.test", bookingLink=secret)
        for position, start in enumerate(starts)
    ]
    return [partial(house.visitor.post, "/bookings", wish) for wish in wishes]


@pytest.mark.parametrize("max_uses", [1, 2])
def test_a_link_lets_in_as_many_as_it_says(house: House, max_uses: int) -> None:
    answers = at_once(followers(house, 5, max_uses=max_uses))
    assert sorted(answer.status for answer in answers) == [201] * max_uses + [410] * (5 - max_uses)
    assert {answer.code for answer in answers if answer.status == 410} == {"booking.link_used"}
    assert count(house, "booking_booking") == max_uses


def test_without_the_lock_the_database_still_lets_one_in(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_locked", following.link_behind)
    gather(monkeypatch, CHOSEN, 2)
    outcomes = at_once([partial(_outcome, call) for call in followers(house, 2)])
    assert sorted(outcomes) == [False, True]
    assert count(house, "booking_booking") == 1


def test_without_the_lock_and_the_constraint_both_would_get_in(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(following, "_locked", following.link_behind)
    gather(monkeypatch, CHOSEN, 2)
    with without("booking_booking", "booking_link_use_once"):
        assert [answer.status for answer in at_once(followers(house, 2))] == [201, 201]


def _outcome(call: Callable[[], Answer]) -> bool:
    try:
        return call().status == 201
    except IntegrityError:
        return False
