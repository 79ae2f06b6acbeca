"""Bookings by video, and what their links open."""

from typing import Any

from tests.house import Answer, House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.worker import run_everything_told

VIDEO = {"location": {"type": "virtual"}}


def booked(house: House, clock: str = "10:00", **changes: Any) -> dict[str, Any]:
    """A confirmed booking of an hour by video, its room made."""
    made = book(house, offer(house, **VIDEO, **changes.pop("service", {})), at(clock), **changes)
    run_everything_told()
    return dict(house.api.get(f"/bookings/{made['id']}").body)


def meeting(house: House, booking: dict[str, Any]) -> dict[str, Any]:
    """What staff see of it."""
    return dict(house.api.get(f"/bookings/{booking['id']}/meeting").body)


def enter(house: House, url: str) -> Answer:
    """What the page behind a link asks first."""
    return house.visitor.get(f"/rooms/{url.rsplit('/', 1)[1]}")


def tell(house: House, url: str, what: str, **said: Any) -> Answer:
    """What the page behind a link tells: a presence, a consent, what was said."""
    return house.visitor.post(f"/rooms/{url.rsplit('/', 1)[1]}/{what}", said)
