"""Other ways to write the same, which a caller who read nothing but the spec and the seed would try."""

from typing import Any

import pytest

from tests.house import House, a_booking, a_service
from tests.http.booking.booked import at, book, offer

pytestmark = pytest.mark.django_db

_NULLS = dict.fromkeys(
    [
        "endDate", "participants", "participantDetails", "customFieldValues", "contactPhone", "notes", "promoCode",
        "staffId", "resourceIds", "recurringConfig", "source", "metadata", "payWith",
    ]
)  # fmt: skip


def test_a_field_of_a_booking_that_is_null_was_not_answered(house: House) -> None:
    made = house.api.post("/bookings", {**a_booking(offer(house)["id"], at("10:00")), **_NULLS})
    assert made.status == 201, made.body
    assert (made.body["participants"], made.body["metadata"], made.body["source"]) == (1, {}, "api")


def test_what_has_no_default_is_missing_when_it_is_null(house: House) -> None:
    refused = house.api.post("/bookings", {"serviceId": offer(house)["id"], "startDate": None})
    assert (refused.status, refused.error_paths, refused.error_codes) == (422, {"startDate"}, {"platform.required"})


def test_metadata_of_a_service_may_be_null(house: House) -> None:
    made = house.api.post("/services", a_service(metadata=None))
    assert (made.status, made.body.get("metadata")) == (201, {})


def test_buffers_may_stand_together(house: House) -> None:
    buffers = {"bufferBefore": 10, "bufferAfter": 20, "slotStep": 15}
    made = house.api.post("/services", a_service(buffers=buffers))
    assert made.status == 201, made.body
    assert {name: made.body.get(name) for name in buffers} == buffers
    changed = house.api.patch(f"/services/{made.body['id']}", {"buffers": {"bufferAfter": 30}})
    assert {name: changed.body.get(name) for name in buffers} == {**buffers, "bufferAfter": 30}
    refused = house.api.post("/services", a_service(buffers={"bufferBefore": -1, "slotStep": "x"}))
    assert (refused.status, refused.error_paths) == (422, {"bufferBefore", "slotStep"})


@pytest.mark.parametrize(
    "path", ["/holidays/days?year=2027", "/holidays/countries", "/webhooks/event-types", "/figures/services"]
)
def test_every_list_says_where_it_ends(house: House, path: str) -> None:
    path, _, query = path.partition("?")
    listed = house.api.get(path, **dict(part.split("=") for part in query.split("&") if part))
    assert (listed.status, listed.body.get("nextCursor", "missing")) == (200, None), listed.body
    assert isinstance(listed.body["items"], list)


@pytest.mark.parametrize("method", ["GET", "PATCH", "DELETE"])
@pytest.mark.parametrize("path", ["/services/nope", "/bookings/nope", "/staff/1", "/clients/null"])
def test_an_id_that_cannot_be_one_is_not_found(house: House, method: str, path: str) -> None:
    if (method, path) == ("DELETE", "/bookings/nope"):
        method = "GET"
    found = house.api.call(method, path, {} if method == "PATCH" else None)
    assert (found.status, found.code) == (404, "platform.not_found")


def test_the_choices_are_listed_in_no_language(house: House) -> None:
    refused = house.api.call(
        "POST",
        "/services",
        a_service(cancellationPolicy={"refundPolicy": "some"}),
        headers={"Accept-Language": "fr"},
    )
    [error] = refused.body["errors"]
    assert "'none', 'partial', 'full'" in error["message"]


def test_the_people_who_are_named_are_those_who_come(house: House) -> None:
    service = offer(house, type="table", maxParticipants=4)
    people = [{"name": "Ada"}, {"name": "Grace"}]
    made = book(house, service, at("10:00"), participants=None, participantDetails=people)
    assert made["participants"] == 2
    refused = house.api.post(
        "/bookings", a_booking(service["id"], at("11:00"), participants=1, participantDetails=people)
    )
    assert (refused.status, refused.error_paths) == (422, {"participantDetails"}), refused.body
    assert refused.error_codes == {"booking.too_many_details"}


def test_a_program_of_the_house_may_name_a_client_by_address(house: House) -> None:
    member = {"name": "Member", "condition": "user.membership === 'premium'", "price": 2000}
    service = offer(
        house, pricingTiers=[member], recurring={"enabled": True, "intervals": ["weekly"], "maxOccurrences": 4}
    )
    house.api.post("/clients", {"name": "Ada", "email": "ada@example.test", "metadata": {"membership": "premium"}})
    asked = {
        "serviceId": service["id"],
        "startDate": at("10:00"),
        "contactName": "Ada",
        "contactEmail": "Ada@example.test",
    }
    series = {**asked, "startDate": at("11:00"), "recurringConfig": {"frequency": "weekly", "occurrencesCount": 2}}
    assert house.visitor.post("/quotes", asked).body["total"] == 5000, "anybody may type an address"
    assert house.visitor.post("/bookings/preview", series).body["total"] == 10_000
    assert house.api.post("/quotes", asked).body["total"] == 2000
    assert house.api.post("/bookings/preview", series).body["total"] == 4000
    assert house.visitor.post("/bookings", {**asked, "startDate": at("14:00")}).body["totalPrice"] == 5000
    assert house.api.post("/bookings", asked).body["totalPrice"] == 2000
    assert house.api.post("/bookings", series).body["series"]["total"] == 4000


@pytest.mark.parametrize("name", ["order_total", "orderTotal"])
def test_the_total_of_an_order_may_stand_in_the_metadata(house: House, name: str) -> None:
    free = {"name": "Free", "condition": "order_total >= 5000", "price": 0}
    service = offer(house, type="custom", price=500, pricingTiers=[free])
    asked: dict[str, Any] = {"serviceId": service["id"], "startDate": at("10:00"), "metadata": {name: 5000}}
    assert house.visitor.post("/quotes", asked).body["total"] == 500
    assert house.api.post("/quotes", asked).body["total"] == 0
    assert house.api.post("/quotes", {**asked, "metadata": {name: "lots"}}).body["total"] == 500
    assert house.api.post("/bookings", asked).body["totalPrice"] == 0
