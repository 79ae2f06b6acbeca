"""A coach sets up their own services, reasons, hours and absences, and nobody else's."""

from typing import Any

import pytest

from tests.house import Api, House, a_booking, a_service
from tests.http.booking.booked import at, hours, offer, resource, staff
from tests.http.identity.callers import Answer, JsonCaller, joined, signed_in

WEEK = hours("10:00-12:00", days=(1, 2))
OFF = {"start": at("09:00"), "end": at("12:00"), "reason": "Formation"}


@pytest.fixture
def noe(house: House) -> tuple[JsonCaller, str]:
    """A coach who is signed in, and who they are on the team."""
    user = joined(house.organization, "coach", email="noe@example.test").user
    return signed_in(user), staff(house, "Noé", userId=str(user.id))["id"]


@pytest.fixture
def ada(house: House) -> str:
    return str(staff(house, "Ada")["id"])


def of(*people: str) -> list[dict[str, Any]]:
    return [{"role": "coach", "count": len(people), "specificStaffIds": list(people)}]


def is_refused(answer: Answer) -> bool:
    return (answer.status, answer.body["code"]) == (403, "identity.forbidden")


def test_their_hours_special_dates_and_absences_are_theirs(house: House, noe: Any) -> None:
    coach, own = noe
    changes = {"weeklyHours": WEEK, "overrides": [{"date": "2027-03-09", "slots": []}], "timeOff": [OFF]}
    answer = coach.patch(f"/staff/{own}", {**changes, "color": "#123456", "roles": [], "isActive": True})
    assert answer.status == 200, answer.body
    kept = house.api.get(f"/staff/{own}").body
    assert kept["weeklyHours"] == WEEK and kept["color"] == "#123456"
    assert kept["overrides"] == changes["overrides"] and kept["timeOff"][0]["reason"] == "Formation"


def test_why_a_colleague_is_away_is_not_told(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    assert house.api.patch(f"/staff/{ada}", {"timeOff": [OFF]}).status == 200
    assert coach.patch(f"/staff/{own}", {"timeOff": [OFF]}).status == 200
    listed = {one["id"]: one["timeOff"] for one in coach.get("/staff").body["items"]}
    asked = {one: coach.get(f"/staff/{one}").body["timeOff"] for one in listed}
    assert listed == asked
    assert {one: absences[0]["reason"] for one, absences in listed.items()} == {own: OFF["reason"], ada: ""}
    assert house.api.get(f"/staff/{ada}").body["timeOff"][0]["reason"] == OFF["reason"]


@pytest.mark.parametrize(
    "changes", [{"roles": ["boss"]}, {"userId": None}, {"isActive": False}, {"priority": 9}, {"skills": ["x"]}]
)
def test_their_place_in_the_house_is_the_houses_to_say(house: House, noe: Any, changes: dict[str, Any]) -> None:
    coach, own = noe
    before = house.api.get(f"/staff/{own}").body
    assert is_refused(coach.patch(f"/staff/{own}", {**changes, "name": "Else"}))
    assert house.api.get(f"/staff/{own}").body == before


def test_anothers_hours_are_not_theirs(house: House, noe: Any, ada: str) -> None:
    coach, _ = noe
    before = house.api.get(f"/staff/{ada}").body
    assert is_refused(coach.patch(f"/staff/{ada}", {"weeklyHours": WEEK}))
    assert is_refused(coach.post("/staff", {"name": "New"}))
    assert is_refused(coach.delete(f"/staff/{ada}"))
    assert house.api.get(f"/staff/{ada}").body == before


@pytest.mark.parametrize("path", ["/services", "/booking/services"])
def test_a_type_is_theirs_from_birth(house: House, noe: Any, path: str) -> None:
    coach, own = noe
    made = coach.post(path, a_service(name="Suivi"))
    assert made.status == 201, made.body
    assert made.body["requiredStaff"][0]["specificStaffIds"] == [own]
    service = made.body["id"]
    changed = coach.call("PUT" if "booking" in path else "PATCH", f"{path}/{service}", {"duration": 30})
    assert (changed.status, changed.body["duration"]) == (200, 30)
    assert coach.patch(f"/services/{service}", {"isActive": False}).status == 200
    assert coach.get(f"/services/{service}").status == 200
    assert [one["id"] for one in coach.get("/services?isActive=false").body["items"]] == [service]
    assert coach.delete(f"{path}/{service}").status == 204
    assert house.api.get(f"/services/{service}").status == 404


def test_types_of_others_and_of_several_are_not_theirs(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    anybodys = offer(house)
    shared = offer(house, requiredStaff=of(own, ada))
    for service in (anybodys, offer(house, requiredStaff=of(ada)), shared):
        assert is_refused(coach.patch(f"/services/{service['id']}", {"price": 1}))
        assert is_refused(coach.call("PUT", f"/booking/services/{service['id']}", {"price": 1}))
        assert is_refused(coach.delete(f"/services/{service['id']}"))
        assert is_refused(coach.delete(f"/booking/services/{service['id']}"))
        assert house.api.get(f"/services/{service['id']}").body == service


def test_a_type_stays_theirs_and_makes_nothing_of_the_house(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    room = resource(house, "Salle")
    mine = coach.post("/services", a_service(requiredStaff=of(own), requiredResources=[{"id": room["id"]}])).body
    for needed in (of(ada), of(own, ada), [{"role": "nurse"}], []):
        assert is_refused(coach.patch(f"/services/{mine['id']}", {"requiredStaff": needed})), needed
        assert needed == [] or is_refused(coach.post("/services", a_service(requiredStaff=needed)))
    assert is_refused(coach.post("/services", a_service(requiredResources=[{"id": "a-new-hall"}])))
    assert house.api.get(f"/services/{mine['id']}").body["named"] == mine["named"]
    assert [one["name"] for one in house.api.get("/resources").body["items"]] == ["Salle"]


def test_types_are_tried_out_before_they_are_saved(noe: Any) -> None:
    coach, _ = noe
    wish = {"service": a_service(), "startDate": at("10:00")}
    assert coach.post("/services/preview/price", wish).body["total"] == 5000
    assert (
        coach.post("/services/preview/slots", {"service": a_service(), "from": "2027-03-08", "to": "2027-03-08"}).status
        == 200
    )


def test_their_set_up_is_theirs_to_ask_for(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    made = coach.post(f"/staff/{own}/coach-setup")
    assert (made.status, made.body["services"]) == (200, 3)
    assert is_refused(coach.post(f"/staff/{ada}/coach-setup"))
    reasons = coach.get("/reasons").body["items"]
    assert [one["staffId"] for one in reasons] == [own] * 4
    assert coach.patch(f"/reasons/{reasons[0]['id']}", {"label": "Bonjour", "position": 9}).status == 200
    assert coach.get("/reasons").body["items"][-1]["label"] == "Bonjour"


def test_their_reasons_are_theirs_and_the_houses_are_not(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    houses = house.api.post("/reasons", {"label": "Maison"}).body
    adas = house.api.post("/reasons", {"label": "Ada", "staffId": ada}).body
    mine = coach.post("/reasons", {"label": "Noé"})
    assert (mine.status, mine.body["staffId"], houses["staffId"]) == (201, own, None)
    assert is_refused(coach.post("/reasons", {"label": "x", "staffId": ada}))
    for reason in (houses, adas):
        assert is_refused(coach.patch(f"/reasons/{reason['id']}", {"label": "x"}))
        assert is_refused(coach.delete(f"/reasons/{reason['id']}"))
    assert {one["label"] for one in house.api.get("/reasons", staffId=own).body["items"]} == {"Maison", "Noé"}
    assert coach.delete(f"/reasons/{mine.body['id']}").status == 204
    assert {one["label"] for one in house.api.get("/reasons").body["items"]} == {"Maison", "Ada"}


def test_clients_choose_among_everybodys_reasons_and_those_of_whom_they_see(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    mine, adas = (house.api.post("/reasons", {"label": "x", "staffId": one}).body["id"] for one in (own, ada))
    service = coach.post("/services", a_service(name="Suivi")).body
    refused = house.visitor.post("/bookings", a_booking(service["id"], at("10:00"), reasonId=adas))
    assert (refused.status, refused.error_paths) == (422, {"reasonId"})
    booked = house.visitor.post("/bookings", a_booking(service["id"], at("10:00"), reasonId=mine))
    assert booked.status == 201, booked.body
    slug = house.api.get("/organization").body["slug"]
    assert [one["id"] for one in Api(None).get(f"/public/coaches/{slug}/{own}").body["reasons"]] == [mine]


def test_who_is_a_coach_without_a_place_on_the_team_sets_nothing_up(house: House, ada: str) -> None:
    nobody = signed_in(joined(house.organization, "coach", email="new@example.test").user)
    assert is_refused(nobody.post("/services", a_service()))
    assert is_refused(nobody.post("/reasons", {"label": "x"}))
    assert is_refused(nobody.patch(f"/staff/{ada}", {"weeklyHours": WEEK}))


def test_a_reason_names_somebody_who_is_there(house: House) -> None:
    refused = house.api.post("/reasons", {"label": "x", "staffId": str(house.id)})
    assert (refused.status, refused.error_paths) == (422, {"staffId"})


def test_visitors_are_told_which_reasons_go_with_a_type(house: House, noe: Any, ada: str) -> None:
    coach, own = noe
    everybodys = house.api.post("/reasons", {"label": "x"}).body["id"]
    service = coach.post("/services", a_service(name="Suivi")).body["id"]
    assert "reasonIds" not in house.visitor.get(f"/services/{service}").body
    mine, _ = (house.api.post("/reasons", {"label": "x", "staffId": one}).body["id"] for one in (own, ada))
    assert house.visitor.get(f"/services/{service}").body["reasonIds"] == [everybodys, mine]
    widget = house.api.post("/widgets", {"kind": "booking", "name": "W"}).body["id"]
    (shown,) = Api(None).get(f"/widget/config/{widget}").body["services"]
    asked = next(one for one in shown["asked"]["fr"] if one["path"] == "reasonId")
    assert [one["value"] for one in asked["options"]] == [everybodys, mine]
