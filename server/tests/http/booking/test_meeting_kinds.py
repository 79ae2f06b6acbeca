"""How people meet and what for: as the service leaves it to them, and staff may say anything."""

from typing import Any

from tests.house import Answer, House
from tests.http.booking.booked import at, book, offer

ANY = {"meetingKinds": ["video", "phone", "in_person"], "location": {"type": "physical", "address": "1 rue A"}}
CAMILLE = {"contactName": "Camille", "contactEmail": "camille@example.test"}


def ask(house: House, service: dict[str, Any], **more: Any) -> Answer:
    return house.visitor.post("/bookings", {"serviceId": service["id"], "startDate": at("10:00"), **CAMILLE, **more})


def wrong(answer: Answer) -> set[tuple[str, str]]:
    return {(one["path"], one["code"]) for one in answer.body["errors"]}


def test_the_first_kind_is_the_usual_one(house: House) -> None:
    service = offer(house, **ANY)
    made = book(house, service, at("10:00"))
    assert (made["meetingKind"], made["location"]) == ("video", {"type": "virtual"})
    at_the_office = book(house, service, at("11:00"), meetingKind="in_person")
    assert at_the_office["location"]["address"] == "1 rue A"


def test_without_kinds_the_location_decides(house: House) -> None:
    assert book(house, offer(house, location={"type": "virtual"}), at("10:00"))["meetingKind"] == "video"
    hybrid = {"type": "hybrid", "address": "1 rue A", "virtualLink": "https://meet.test/a"}
    undecided = book(house, offer(house, location=hybrid), at("11:00"))
    assert (undecided["meetingKind"], undecided["location"]) == (None, hybrid)


def test_clients_choose_among_what_is_offered_and_can_be_called(house: House) -> None:
    service = offer(house, meetingKinds=["video", "phone"])
    assert wrong(ask(house, service, meetingKind="in_person")) == {("meetingKind", "booking.meeting_kind_not_offered")}
    assert wrong(ask(house, service, meetingKind="phone")) == {("contactPhone", "platform.required")}
    called = ask(house, service, meetingKind="phone", contactPhone="+33612345678")
    assert (called.body["meetingKind"], called.body["location"]) == ("phone", {"type": "phone"})


def test_staff_may_meet_in_any_way_and_give_it_a_name(house: House) -> None:
    made = book(house, offer(house), at("10:00"), meetingKind="phone", title="Point d’étape")
    assert (made["meetingKind"], made["title"]) == ("phone", "Point d’étape")
    changed = house.api.patch(f"/bookings/{made['id']}", {"title": None, "meetingKind": "video"}).body
    assert (changed["title"], changed["meetingKind"], changed["location"]) == (None, "video", {"type": "virtual"})
    moved = house.api.post(f"/bookings/{made['id']}/reschedule", {"startDate": at("14:00")}).body
    assert moved["meetingKind"] == "video"


def test_reasons_are_kept_in_order_and_by_name(house: House) -> None:
    first, second = (house.api.post("/reasons", {"label": label}).body for label in ("Bilan", "Conseil"))
    house.api.patch(f"/reasons/{second['id']}", {"position": 0})
    house.api.patch(f"/reasons/{first['id']}", {"position": 1})
    assert [one["label"] for one in house.visitor.get("/reasons").body["items"]] == ["Conseil", "Bilan"]
    made = book(house, offer(house), at("10:00"), reasonId=first["id"])
    assert house.api.delete(f"/reasons/{first['id']}").status == 204
    kept = house.api.get(f"/bookings/{made['id']}").body
    assert (kept["reasonId"], kept["reasonLabel"]) == (None, "Bilan")


def test_a_reason_of_another_service_or_house_is_refused(house: House) -> None:
    first, second = (house.api.post("/reasons", {"label": label}).body["id"] for label in ("Bilan", "Conseil"))
    service = offer(house, reasonIds=[first])
    assert wrong(ask(house, service, reasonId=second)) == {("reasonId", "platform.unknown_reference")}
    assert ask(house, service, reasonId=first).status == 201


def test_whoever_is_new_can_be_a_prospect(house: House) -> None:
    service = offer(house)
    made = book(house, service, at("10:00"), **CAMILLE, isProspect=True)
    assert house.api.get(f"/clients/{made['clientId']}").body["isProspect"] is True
    house.api.patch(f"/clients/{made['clientId']}", {"isProspect": False})
    book(house, service, at("11:00"), **CAMILLE, isProspect=True)
    assert house.api.get(f"/clients/{made['clientId']}").body["isProspect"] is False
