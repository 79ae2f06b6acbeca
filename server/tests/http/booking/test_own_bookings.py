"""A coach sees the appointments they deliver, and no others; what is not theirs is not there."""

from typing import Any

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer, staff
from tests.http.identity.callers import JsonCaller, joined, signed_in


@pytest.fixture
def coach(house: House) -> tuple[JsonCaller, dict[str, Any]]:
    user = joined(house.organization, "coach", email="noe@example.test").user
    return signed_in(user), staff(house, "Noé", userId=str(user.id))


@pytest.fixture
def theirs_and_another(house: House, coach: tuple[JsonCaller, dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    noe, ada = coach[1], staff(house, "Ada")
    return tuple(  # type: ignore[return-value]
        book(house, offer(house, requiredStaff=[{"role": "c", "specificStaffIds": [one["id"]]}]), at("10:00"))
        for one in (noe, ada)
    )


def test_the_list_holds_their_own(coach: Any, theirs_and_another: Any) -> None:
    caller, _ = coach
    assert [one["id"] for one in caller.call("GET", "/bookings").body["items"]] == [theirs_and_another[0]["id"]]


@pytest.mark.parametrize(
    ("method", "rest"),
    [("GET", ""), ("PATCH", ""), ("GET", "/history"), ("POST", "/cancel"), ("POST", "/complete"), ("GET", "/feedback")],
)
def test_what_another_delivers_is_not_there(
    house: House, coach: Any, theirs_and_another: Any, method: str, rest: str
) -> None:
    caller, _ = coach
    theirs, another = theirs_and_another
    body = {} if method != "GET" else None
    answer = caller.call(method, f"/bookings/{another['id']}{rest}", body)
    assert (answer.status, answer.body["code"]) == (404, "platform.not_found")
    assert house.api.get(f"/bookings/{another['id']}").body["status"] == "confirmed"
    assert caller.call("GET", f"/bookings/{theirs['id']}").status == 200


def test_who_is_nobody_on_the_team_sees_nothing(house: House, theirs_and_another: Any) -> None:
    user = joined(house.organization, "coach", email="new@example.test").user
    assert signed_in(user).call("GET", "/bookings").body["items"] == []


def test_the_counter_still_sees_everybody(house: House, theirs_and_another: Any) -> None:
    user = joined(house.organization, "staff", email="desk@example.test").user
    items = signed_in(user).call("GET", "/bookings").body["items"]
    assert len(items) == 2
