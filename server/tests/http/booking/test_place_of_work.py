"""Whoever belongs to one location sets up what is there, and changes nothing that is only elsewhere."""

from dataclasses import dataclass
from typing import Any

import pytest

import comptoir.config.urls  # noqa: F401  (every endpoint is known)
from comptoir.platform.http.routes import ENDPOINTS
from tests.house import House, a_service
from tests.http.booking.booked import offer, resource, staff
from tests.http.identity.callers import JsonCaller, joined, signed_in

SWEPT = {"/staff": "staff", "/resources": "resource", "/closures": "closure", "/services": "service"}
CLOSED = {"name": "Pont", "startDate": "2027-05-07", "endDate": "2027-05-07"}


@dataclass(frozen=True)
class World:
    house: House
    places: dict[str, str]
    manager: JsonCaller
    """Of Lyon."""


@pytest.fixture
def world(house: House) -> World:
    places = {name: house.api.post("/locations", {"name": name}).body["id"] for name in ("Lyon", "Nice")}
    user = joined(house.organization, "manager", email="lyon@example.test", location=places["Lyon"]).user
    return World(house, places, signed_in(user))


def things(world: World, place: str | None) -> dict[str, str]:
    """One of each at a place, by path."""
    at = {"locationId": world.places[place]} if place else {}
    closure = world.house.api.post("/closures", {**CLOSED, **at})
    assert closure.status == 201, closure.body
    return {
        "/staff": staff(world.house, f"Noé {place}", **at)["id"],
        "/resources": resource(world.house, f"Salle {place}", type="room", **at)["id"],
        "/closures": closure.body["id"],
        "/services": offer(world.house, name=f"Suivi {place}", **at)["id"],
    }


def test_what_is_only_elsewhere_is_not_theirs_to_change(world: World) -> None:
    elsewhere = things(world, "Nice")
    for path, id in elsewhere.items():
        before = world.house.api.get(f"{path}/{id}").body
        changed = world.manager.patch(f"{path}/{id}", {"name": "À moi", "locationId": world.places["Lyon"]})
        gone = world.manager.delete(f"{path}/{id}")
        assert [(one.status, one.body["code"]) for one in (changed, gone)] == [(403, "planning.other_location")] * 2, (
            path
        )
        assert world.house.api.get(f"{path}/{id}").body == before, path


def test_what_is_here_and_what_is_everybodys_is_theirs(world: World) -> None:
    for place in ("Lyon", None):
        for path, id in things(world, place).items():
            assert world.manager.patch(f"{path}/{id}", {"name": "Chez nous"}).status == 200, (place, path)
            assert world.manager.delete(f"{path}/{id}").status == 204, (place, path)


def test_nothing_is_made_or_moved_elsewhere(world: World) -> None:
    nice = {"locationId": world.places["Nice"]}
    bodies: dict[str, dict[str, Any]] = {
        "/staff": {"name": "Ada"},
        "/resources": {"name": "Salle", "type": "room"},
        "/closures": CLOSED,
        "/services": a_service(),
    }
    here = things(world, "Lyon")
    for path, body in bodies.items():
        before = world.house.api.get(path).body
        made = world.manager.post(path, {**body, **nice})
        moved = world.manager.patch(f"{path}/{here[path]}", nice)
        assert [(one.status, one.body["code"]) for one in (made, moved)] == [(403, "planning.other_location")] * 2, path
        assert world.house.api.get(path).body == before, path


def test_a_service_of_no_place_is_where_its_people_and_things_are(world: World) -> None:
    people = {place: staff(world.house, place, locationId=world.places[place])["id"] for place in world.places}
    elsewhere = offer(world.house, requiredStaff=[{"role": "coach", "specificStaffIds": [people["Nice"]]}])
    both = offer(world.house, requiredStaff=[{"role": "coach", "specificStaffIds": list(people.values())}])
    assert (
        world.manager.patch(f"/services/{elsewhere['id']}", {"name": "À moi"}).body["code"] == "planning.other_location"
    )
    assert world.manager.patch(f"/services/{both['id']}", {"name": "À nous"}).status == 200
    given = {"requiredStaff": [{"role": "coach", "specificStaffIds": [people["Nice"]]}]}
    assert world.manager.patch(f"/services/{both['id']}", given).body["code"] == "planning.other_location"


def test_what_a_person_elsewhere_offers_is_not_theirs_to_set_up(world: World) -> None:
    ada = staff(world.house, "Ada", locationId=world.places["Nice"])["id"]
    tried = [
        world.manager.post(f"/staff/{ada}/coach-setup", {}),
        world.manager.post("/reasons", {"label": "Suivi", "staffId": ada}),
    ]
    assert [(one.status, one.body["code"]) for one in tried] == [(403, "planning.other_location")] * 2
    assert world.house.api.get("/reasons").body["items"] == []


def test_public_holidays_close_no_other_location_than_theirs(world: World) -> None:
    at = {name: f"/holidays?locationId={place}" for name, place in world.places.items()}
    closes = {"country": "FR", "enabled": True}
    assert world.house.api.call("PUT", at["Nice"], closes).status == 200
    before = world.house.api.get(at["Nice"]).body
    tried = [world.manager.call("PUT", at["Nice"], {"enabled": False}), world.manager.delete(at["Nice"])]
    assert [(one.status, one.body["code"]) for one in tried] == [(403, "planning.other_location")] * 2
    assert world.house.api.get(at["Nice"]).body == before
    assert world.manager.call("PUT", at["Lyon"], closes).status == 200


def test_owners_and_managers_of_everywhere_are_not_bound(world: World) -> None:
    everywhere = signed_in(joined(world.house.organization, "manager", email="all@example.test").user)
    lyon = world.places["Lyon"]
    bound = signed_in(joined(world.house.organization, "admin", email="a@example.test", location=lyon).user)
    for caller in (everywhere, bound):
        for path, id in things(world, "Nice").items():
            assert caller.delete(f"{path}/{id}").status == 204, path


def test_every_address_that_writes_such_a_thing_is_swept() -> None:
    writes = {
        (one.method, one.path)
        for one in ENDPOINTS
        if one.method in {"POST", "PATCH", "PUT", "DELETE"} and f"/{one.path.strip('/').split('/')[0]}" in SWEPT
    }
    swept = {("POST", path) for path in SWEPT}
    swept |= {(method, f"{path}/{{{name}_id}}") for path, name in SWEPT.items() for method in ("PATCH", "DELETE")}
    own = {("POST", "/staff/{staff_id}/coach-setup")}
    tried = {("POST", f"/services/preview/{what}") for what in ("slots", "price")}
    assert writes == swept | own | tried, "trying keeps nothing"
