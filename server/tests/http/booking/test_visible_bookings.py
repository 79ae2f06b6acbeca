"""A coach sees what they deliver and a manager what is held at their location, on every address."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

import comptoir.config.urls  # noqa: F401  (every endpoint is known)
from comptoir.platform.http.routes import ENDPOINTS
from comptoir.platform.live import hearing_of_token
from tests.house import House, a_booking
from tests.http.booking.booked import DAY, at, book, offer, staff
from tests.http.booking.conftest import Clock
from tests.http.identity.callers import NOW, JsonCaller, joined, signed_in

EVENT: dict[str, Any] = {"name": "Yoga", "type": "event", "maxParticipants": 2}
MONTH = "from=2027-03-01&to=2027-03-31"


@dataclass(frozen=True)
class World:
    """The same of everything at two places: what Noé gives at Lyon, and what Ada gives at Nice."""

    house: House
    lyon: dict[str, Any]
    nice: dict[str, Any]
    callers: dict[str, JsonCaller]


@pytest.fixture
def world(house: House) -> World:
    places = {name: house.api.post("/locations", {"name": name}).body["id"] for name in ("Lyon", "Nice")}
    coach = joined(house.organization, "coach", email="noe@example.test").user
    noe = staff(house, "Noé", userId=str(coach.id), locationId=places["Lyon"])
    ada = staff(house, "Ada", locationId=places["Nice"])
    lyon, nice = (_at(house, places[place], one["id"]) for place, one in (("Lyon", noe), ("Nice", ada)))
    manager = joined(house.organization, "manager", email="lyon@example.test", location=places["Lyon"]).user
    return World(house, lyon, nice, {"coach": signed_in(coach), "manager": signed_in(manager)})


def _at(house: House, place: str, person: str) -> dict[str, Any]:
    """An appointment whose person belongs to the place, a session of a service of the place, and who waits for both."""
    needed = [{"role": "coach", "specificStaffIds": [person]}]
    one = offer(house, name="Suivi", requiredStaff=needed)
    many = offer(house, **EVENT, requiredStaff=needed, locationId=place)
    booking = book(house, one, at("10:00"))
    seat = book(house, many, at("14:00"), participants=2)
    waits = [
        house.api.post("/waitlist", a_booking(one["id"], at("10:00"), contactEmail="w@x.test")),
        house.api.post("/waitlist", a_booking(many["id"], at("14:00"), contactEmail="w@x.test")),
    ]
    assert [answer.status for answer in waits] == [201, 201], [answer.body for answer in waits]
    sessions = house.api.get("/sessions", serviceId=many["id"], **{"from": DAY, "to": DAY}).body["items"]
    return {
        "place": place,
        "person": person,
        "bookings": {booking["id"], seat["id"]},
        "waits": {answer.body["id"] for answer in waits},
        "one": booking,
        "service": one["id"],
        "session": next(row["id"] for row in sessions if row["id"]),
    }


def ids(items: list[dict[str, Any]]) -> set[str]:
    return {one["id"] for one in items}


def facts(place: dict[str, Any]) -> dict[str, str]:
    """What the addresses below name of a place."""
    one, waits = place["one"], sorted(place["waits"])[0]
    return {"booking": one["id"], "reference": one["reference"], "session": place["session"], "waits": waits}


def test_lists_hold_what_is_theirs(world: World) -> None:
    lyon = world.lyon
    for who, caller in world.callers.items():
        assert ids(caller.get("/bookings").body["items"]) == lyon["bookings"] | lyon["waits"], who
        assert ids(caller.get("/booking/list").body) == lyon["bookings"] | lyon["waits"], who
        assert ids(caller.get(f"/bookings?clientId={lyon['one']['clientId']}").body["items"]) == lyon["bookings"], who
        assert ids(caller.get("/waitlist").body["items"]) == lyon["waits"], who
        held = {one["id"] for one in caller.get(f"/sessions?{MONTH}").body["items"] if one["id"]}
        assert held == {lyon["session"]}, who
    assert len(world.house.api.get("/bookings").body["items"]) == 8


SWEPT: dict[str, tuple[str, str, Any]] = {
    "one": ("GET", "/bookings/{booking}", None),
    "notes": ("PATCH", "/bookings/{booking}", {"notes": "x"}),
    "history": ("GET", "/bookings/{booking}/history", None),
    "series": ("GET", "/bookings/{booking}/series", None),
    "feedback": ("GET", "/bookings/{booking}/feedback", None),
    "follow-up": ("GET", "/bookings/{booking}/follow-up", None),
    "calendar": ("GET", "/bookings/{booking}/calendar.ics", None),
    "meeting": ("GET", "/bookings/{booking}/meeting", None),
    "transcript": ("GET", "/bookings/{booking}/meeting/transcript", None),
    "transcript off": ("DELETE", "/bookings/{booking}/meeting/transcript", None),
    "capture": ("GET", "/bookings/{booking}/meeting/captures/{booking}/link", None),
    "capture off": ("DELETE", "/bookings/{booking}/meeting/captures/{booking}", None),
    "cancel": ("POST", "/bookings/{booking}/cancel", {}),
    "cancel by the seed": ("POST", "/booking/cancel", {"bookingId": "{booking}"}),
    "confirm": ("POST", "/bookings/{booking}/confirm", {}),
    "decline": ("POST", "/bookings/{booking}/decline", {}),
    "complete": ("POST", "/bookings/{booking}/complete", {}),
    "no-show": ("POST", "/bookings/{booking}/no-show", {}),
    "move": ("POST", "/bookings/{booking}/reschedule", {"startDate": at("11:00")}),
    "participants": ("PATCH", "/bookings/{booking}/participants", {"participants": 1}),
    "check-in": ("POST", "/bookings/{booking}/check-in", {}),
    "check-out": ("POST", "/bookings/{booking}/check-out", {}),
    "check-in by code": ("POST", "/check-ins", {"code": "{reference}"}),
    "pay": ("POST", "/bookings/{booking}/payments", {"method": "cash"}),
    "paid": ("GET", "/booking/payment/status?bookingId={booking}", None),
    "refund": ("POST", "/booking/refund", {"bookingId": "{booking}"}),
    "checkout": ("POST", "/booking/stripe/checkout", {"bookingId": "{booking}"}),
    "offer": ("POST", "/bookings/{waits}/offer", {}),
    "promote": ("POST", "/bookings/{waits}/promote", {}),
    "session": ("GET", "/sessions/{session}", None),
    "session's title": ("PATCH", "/sessions/{session}", {"title": "x"}),
    "session off": ("POST", "/sessions/{session}/cancel", {}),
}


def _filled(value: Any, place: dict[str, Any]) -> Any:
    text: Callable[[str], str] = lambda one: one.format(**facts(place))  # noqa: E731
    return {key: text(one) if isinstance(one, str) else one for key, one in value.items()} if value else value


def test_what_is_elsewhere_is_not_there(world: World) -> None:
    """One world for all addresses: none of the refused calls changes it."""
    api, nice = world.house.api, world.nice
    before = [api.get(f"/bookings/{one}").body for one in sorted(nice["bookings"] | nice["waits"])]
    for who, caller in world.callers.items():
        for name, (method, path, body) in SWEPT.items():
            answer = caller.call(method, path.format(**facts(nice)), _filled(body, nice))
            expected = 403 if (who, name) == ("coach", "refund") else 404
            assert answer.status == expected, (who, name, answer.status, answer.body)
    assert [api.get(f"/bookings/{one}").body for one in sorted(nice["bookings"] | nice["waits"])] == before


def test_what_is_theirs_is_there(world: World) -> None:
    for who, caller in world.callers.items():
        for name in ("one", "history", "series", "feedback", "follow-up", "paid", "session", "calendar"):
            method, path, body = SWEPT[name]
            answer = caller.call(method, path.format(**facts(world.lyon)), body)
            assert answer.status == 200, (who, name, answer.status, answer.body)


def test_every_address_about_a_booking_is_swept() -> None:
    def shape(method: str, path: str) -> tuple[str, str]:
        return method, re.sub("{[^}]*}", "{}", path.split("?")[0])

    known = {shape(one.method, one.path) for one in ENDPOINTS}
    about = {shape(one.method, one.path) for one in ENDPOINTS if re.search("{(uuid:)?(booking|session)_id}", one.path)}
    swept = {shape(method, path) for method, path, _ in SWEPT.values()}
    assert about - swept == set()
    assert swept - known == set()
    assert len(about) > 20


def test_nobody_books_what_they_would_not_see(world: World) -> None:
    api, nice, lyon = world.house.api, world.nice, world.lyon
    before = len(api.get("/bookings").body["items"])
    for (who, caller), hour in zip(world.callers.items(), ("11:00", "16:00"), strict=True):
        refused = [
            caller.post("/bookings", a_booking(nice["service"], at(hour))),
            caller.post("/waitlist", a_booking(nice["service"], at("10:00"), contactEmail="v@x.test")),
        ]
        assert [answer.status for answer in refused] == [404, 404], who
        assert caller.post("/bookings", a_booking(lyon["service"], at(hour))).status == 201, who
    assert len(api.get("/bookings").body["items"]) == before + len(world.callers)


def test_figures_count_what_is_theirs(world: World) -> None:
    nice, lyon = world.nice, world.lyon
    for caller in world.callers.values():
        board = caller.get(f"/figures/today?date={DAY}").body
        assert ids(board["items"]) == lyon["bookings"] and board["stats"]["bookings"] == 2
        shown = caller.get(f"/figures/attendance?{MONTH}&locationId={nice['place']}").body
        assert nice["person"] not in {one["staffId"] for one in shown["items"]}
        shown = caller.get(f"/figures/attendance?{MONTH}").body
        assert {one["staffId"] for one in shown["items"]} == {lyon["person"]}


def test_a_managers_figures_are_of_their_location(world: World) -> None:
    manager, api, elsewhere = world.callers["manager"], world.house.api, world.nice["place"]
    assert (
        api.get("/figures/summary", **dict(one.split("=") for one in MONTH.split("&"))).body["total"]["bookings"] == 4
    )
    for asked, expected in ((MONTH, 2), (f"{MONTH}&locationId={elsewhere}", 0)):
        assert manager.get(f"/figures/summary?{asked}").body["total"]["bookings"] == expected
        assert sum(one["count"] for one in manager.get(f"/figures/services?{asked}").body["items"]) == expected
        assert sum(one["bookings"] for one in manager.get(f"/figures/peak-hours?{asked}").body["cells"]) == expected
    assert [one["name"] for one in manager.get(f"/figures/occupancy?{MONTH}").body["staff"]] == ["Noé"]


def test_feedback_of_elsewhere_is_not_told(world: World) -> None:
    from comptoir.booking.models import Feedback
    from comptoir.platform.tenancy import organization_scope

    with organization_scope(world.house.organization.id):
        for place in (world.lyon, world.nice):
            told = {"rating": 5, "sentiment": "positive", "created_at": NOW, "updated_at": NOW}
            Feedback.objects.create(booking_id=place["one"]["id"], **told)
    for caller in world.callers.values():
        found = caller.get("/feedback").body["items"]
        assert [one["bookingId"] for one in found] == [world.lyon["one"]["id"]]


def test_who_belongs_nowhere_in_particular_sees_all(world: World) -> None:
    for role in ("owner", "admin", "manager", "staff"):
        user = joined(world.house.organization, role, email=f"all-{role}@example.test").user
        assert len(signed_in(user).get("/bookings").body["items"]) == 8, role


def test_a_location_limits_whoever_is_below_the_heads(world: World) -> None:
    nice = world.nice["place"]
    # What tells of the whole house at once is not for one of its places.
    for role, seen, whole in (("owner", 8, 200), ("admin", 8, 200), ("manager", 4, 403), ("staff", 4, 403)):
        user = joined(world.house.organization, role, email=f"at-{role}@example.test", location=nice).user
        caller = signed_in(user)
        assert len(caller.get("/bookings").body["items"]) == seen, role
        assert [caller.get(path).status for path in ("/audit", "/outbox", "/deliveries")] == [whole] * 3, role


def test_live_events_name_no_object_to_who_sees_a_part(world: World, clock: Clock) -> None:
    now = clock("2027-03-01T09:00:00+01:00")

    def names_objects(token: str) -> bool:
        return hearing_of_token(token, now=now).objects

    limited = [names_objects(caller.get("/live").body["token"]) for caller in world.callers.values()]
    owner = signed_in(joined(world.house.organization, "admin", email="all@example.test").user)
    assert (limited, names_objects(owner.get("/live").body["token"])) == ([False, False], True)


def test_a_booking_is_held_where_its_people_belong(world: World) -> None:
    api, lyon, nice = world.house.api, world.lyon, world.nice
    assert lyon["one"]["locationId"] == lyon["place"] and nice["one"]["locationId"] == nice["place"]
    api.patch(
        f"/services/{lyon['service']}",
        {"requiredStaff": [{"role": "c", "specificStaffIds": [lyon["person"], nice["person"]]}]},
    )
    moved = api.post(f"/bookings/{lyon['one']['id']}/reschedule", {"startDate": at("11:00"), "staffId": nice["person"]})
    assert moved.status == 200, moved.body
    assert moved.body["locationId"] == nice["place"]


def test_the_houses_money_is_not_a_coachs_but_what_is_due_for_their_own_is(world: World) -> None:
    coach = world.callers["coach"]
    lists = ("payments", "invoices", "purchases", "subscriptions", "wallets", "gift-certificates", "promo-codes")
    assert {coach.get(f"/{path}").status for path in lists} == {403}
    paid = coach.post(f"/bookings/{world.lyon['one']['id']}/payments", {"method": "cash"})
    assert (paid.status, paid.body["payment"]["status"]) == (201, "paid")
