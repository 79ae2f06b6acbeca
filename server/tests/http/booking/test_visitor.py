"""A publishable key sits in every visitor's browser: it books, and sees nobody."""

from typing import Any

import pytest

from tests.house import House, a_booking
from tests.http.booking.booked import at, book, offer, slots, starts


def wish(service: dict[str, Any], start: str = at("09:00"), **changes: Any) -> dict[str, Any]:
    return a_booking(service["id"], start, **changes)


def test_it_sees_services_and_slots_and_books(house: House) -> None:
    service = offer(house)
    assert [one["id"] for one in house.visitor.get("/services").body["items"]] == [service["id"]]
    assert house.visitor.get(f"/services/{service['id']}").status == 200
    assert slots(house.visitor, service) == slots(house.api, service)
    made = house.visitor.post("/bookings", wish(service))
    assert (made.status, made.body["status"], made.body["source"]) == (201, "confirmed", "web")
    assert {"clientId", "internalNotes", "allowedActions", "sessionId", "locationId"} & made.body.keys() == set()
    assert house.visitor.get(f"/guest/bookings/{made.body['manageUrl'].rsplit('/', 1)[1]}").status == 200


def test_it_does_not_see_what_is_not_offered(house: House) -> None:
    off = offer(house, isActive=False)
    assert house.visitor.get("/services").body["items"] == []
    assert house.visitor.get("/services", isActive="false").body["items"] == []
    assert house.visitor.get("/services", archived="true").body["items"] == []
    assert house.visitor.get(f"/services/{off['id']}").status == 404


@pytest.mark.parametrize("path", ["", "/{id}", "/{id}/history"])
def test_it_reads_no_bookings(house: House, path: str) -> None:
    booking = book(house, offer(house), at("09:00"))
    refused = house.visitor.get("/bookings" + path.format(id=booking["id"]))
    assert (refused.status, refused.code) == (403, "identity.forbidden")
    assert b"lodie" not in refused.raw


def test_it_changes_nothing_else(house: House) -> None:
    service = offer(house)
    booking = book(house, service, at("09:00"))
    for method, path in [
        ("POST", "/services"), ("PATCH", f"/services/{service['id']}"), ("DELETE", f"/services/{service['id']}"),
        ("PATCH", f"/bookings/{booking['id']}"), ("POST", f"/bookings/{booking['id']}/cancel"),
        ("POST", f"/bookings/{booking['id']}/confirm"), ("POST", f"/bookings/{booking['id']}/complete"),
        ("POST", f"/bookings/{booking['id']}/no-show"), ("GET", "/clients"), ("GET", "/outbox"), ("GET", "/audit"),
    ]:  # fmt: skip
        assert house.visitor.call(method, path, None if method == "GET" else {}).status == 403, path
    assert (
        house.api.get(f"/bookings/{booking['id']}").body["updatedAt"]
        == house.api.get("/bookings").body["items"][0]["updatedAt"]
    )
    assert house.api.get(f"/services/{service['id']}").body == service


def test_whoever_books_alone_leaves_a_name_and_an_address(house: House) -> None:
    service = offer(house)
    for missing in ({}, {"contactName": " ", "contactEmail": "  "}, {"contactName": None, "contactEmail": None}):
        body = {"serviceId": service["id"], "startDate": at("09:00"), **missing}
        refused = house.visitor.post("/bookings", body)
        assert (refused.status, refused.error_paths) == (422, {"contactName", "contactEmail"})
        assert refused.error_codes == {"platform.required"}
    assert at("09:00") in starts(house.api, service)


def test_it_is_not_taken_at_its_word_about_what_only_staff_says(house: House) -> None:
    service = offer(house)
    refused = house.visitor.post("/bookings", wish(service, source="admin"))
    assert (refused.status, refused.error_paths) == (422, {"source"})
    made = house.visitor.post("/bookings", wish(service, source="widget", internalNotes="VIP", status="completed"))
    stored = house.api.get(f"/bookings/{made.body['id']}").body
    assert (stored["source"], stored["internalNotes"], stored["status"]) == ("widget", None, "confirmed")


def test_only_paying_at_the_counter_is_offered(house: House) -> None:
    service = offer(house)
    refused = house.visitor.post("/bookings", wish(service, payWith="card"))
    assert (refused.status, refused.code, refused.body["method"]) == (422, "booking.payment_not_offered", "card")
    made = house.visitor.post("/bookings", wish(service, payWith="counter"))
    asked = {"id": None, "clientSecret": None, "publishableKey": None}
    assert made.body["payment"] == {
        "method": "counter",
        "methods": ["counter"],
        "status": "pending",
        "amount": 5000,
        **asked,
    }


def test_it_sees_of_a_service_what_a_visitor_may(house: House) -> None:
    anna = house.api.post("/staff", {"name": "Anna", "roles": ["coach"], "email": "anna@example.test"}).body["id"]
    house.api.post("/staff", {"name": "Bo", "roles": ["coach"]})
    service = offer(
        house,
        metadata={"margin": 40},
        requiredStaff=[{"role": "coach"}],
        requiredResources=[{"id": "court", "type": "facility"}],
        pricingTiers=[{"name": "Friends", "condition": "participants > 1", "price": 1}],
        limits={"perDay": 3},
    )
    for seen in (
        house.visitor.get(f"/services/{service['id']}").body,
        house.visitor.get("/services").body["items"][0],
    ):
        hidden = {"metadata", "requiredStaff", "requiredResources", "pricingTiers", "limits", "availableSlots"}
        assert not hidden & {key for key, value in seen.items() if value}
        assert (seen["name"], seen["price"], seen["duration"]) == (service["name"], service["price"], 60)
        assert [one["name"] for one in seen["named"]["staff"]] == ["Anna", "Bo"] and not seen["named"]["resources"]
        assert seen["named"]["staff"][0]["id"] == anna
    whole = house.api.get(f"/services/{service['id']}").body
    assert whole["metadata"] == {"margin": 40} and whole["named"]["resources"]
