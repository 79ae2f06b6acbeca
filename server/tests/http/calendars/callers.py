"""A house with coaches, and callers who are one of them."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from tests.house import EVERY_DAY, House, a_booking, a_service, first_slots
from tests.http.identity.callers import JsonCaller, joined, signed_in


def coach_of(house: House, name: str = "Dr Ada", **changes: Any) -> dict[str, Any]:
    """A staff member who works every day."""
    made = house.api.post("/staff", {"name": name, "roles": ["coach"], "weeklyHours": EVERY_DAY, **changes})
    assert made.status == 201, made.body
    return dict(made.body)


def coaching(house: House, **changes: Any) -> dict[str, Any]:
    """An hour with any coach."""
    wanted = {"name": "Bilan", "requiredStaff": [{"role": "coach", "quantity": 1}], **changes}
    made = house.api.post("/services", a_service(**wanted))
    assert made.status == 201, made.body
    return dict(made.body)


def booked(house: House, service: dict[str, Any], position: int = 0, **changes: Any) -> dict[str, Any]:
    """The first slot of next week, or a later one, with whoever is asked for."""
    staff = {"staffId": changes["staffId"]} if "staffId" in changes else {}
    slot = first_slots(house.api, service["id"], **staff)[position]
    made = house.api.post("/bookings", a_booking(service["id"], slot["start"], **changes))
    assert made.status == 201, made.body
    return dict(made.body)


def member(house: House, role: str, email: str) -> tuple[JsonCaller, UUID]:
    """Somebody of the house with a session, and their user's id."""
    user = joined(replace(house.organization), role, email=email).user
    return signed_in(user), UUID(str(user.id))
