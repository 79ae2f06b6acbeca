"""Somebody's own calendar fills up in the very moment that they are booked."""

from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection

from comptoir.booking.services import create_booking as creating
from comptoir.planning.public import put_busy_elsewhere
from comptoir.platform.tenancy import organization_scope
from tests.house import House, a_booking, first_slots
from tests.http.calendars.callers import coach_of, coaching


def fill(house: House, staff: str, start: datetime) -> None:
    """As a look at the account does, on a connection of its own."""
    try:
        with organization_scope(house.organization.id):
            span = (start, start + timedelta(hours=1))
            put_busy_elsewhere(staff=UUID(staff), source=uuid4(), events={"x": [span]}, now=datetime.now(UTC))
    finally:
        connection.close()


def test_busy_after_it_was_looked_at_the_booking_stands_and_is_shown_as_a_clash(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    ada, service = coach_of(house)["id"], coaching(house)
    start = first_slots(house.api, service["id"])[0]["start"]
    original = creating.take_time

    def fill_and_take(*args: Any, **kwargs: Any) -> Any:
        other = Thread(target=fill, args=(house, ada, datetime.fromisoformat(start)))
        other.start()
        other.join()
        return original(*args, **kwargs)

    with monkeypatch.context() as patch:
        patch.setattr(creating, "take_time", fill_and_take)
        made = house.api.post("/bookings", a_booking(service["id"], start))

    assert made.status == 201, made.body
    [clash] = house.api.get("/calendar/clashes").body["items"]
    assert (clash["bookingId"], clash["staffId"]) == (made.body["id"], ada)


def test_busy_before_it_is_looked_at_it_is_refused(house: House) -> None:
    ada, service = coach_of(house)["id"], coaching(house)
    start = first_slots(house.api, service["id"])[0]["start"]
    fill(house, ada, datetime.fromisoformat(start))
    refused = house.api.post("/bookings", a_booking(service["id"], start))
    assert (refused.status, refused.code) == (409, "booking.slot_taken")
    assert house.api.get("/calendar/clashes").body["items"] == []
