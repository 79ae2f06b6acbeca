"""The addresses of the seed's document, called as it shows."""

import json
from typing import Any

import pytest
from django.test import Client

from tests.house import EVERY_DAY, House
from tests.http.booking.booked import at
from tests.http.booking.database import count

SERVICE = {
    "name": "Consultation Médicale",
    "type": "appointment",
    "duration": 30,
    "price": 5000,
    "currency": "EUR",
    "maxParticipants": 1,
    "availableSlots": EVERY_DAY,
}


class Seed:
    """Calls below `/api/booking`, with a secret key unless another one is given."""

    def __init__(self, key: str | None) -> None:
        self.key = key

    def call(self, method: str, path: str, body: Any = None, **query: Any) -> tuple[int, Any, Any]:
        headers = {"Accept-Language": "en", **({"Authorization": f"Bearer {self.key}"} if self.key else {})}
        response = Client().generic(
            method,
            f"/api/booking{path}",
            json.dumps(body) if body is not None else b"",
            content_type="application/json",
            headers=headers,
            query_params=query,
        )
        raw = response.content
        return response.status_code, json.loads(raw) if raw else None, response.headers


@pytest.fixture
def seed(house: House) -> Seed:
    return Seed(house.api.key)


def test_a_service_is_made_listed_changed_and_removed(seed: Seed) -> None:
    status, made, _ = seed.call("POST", "/services", SERVICE)
    assert status == 201
    status, listed, _ = seed.call("GET", "/services")
    assert status == 200 and [one["name"] for one in listed] == ["Consultation Médicale"]
    status, changed, _ = seed.call("PUT", f"/services/{made['id']}", {"price": 6000})
    assert (status, changed["price"], changed["duration"]) == (200, 6000, 30)
    assert seed.call("DELETE", f"/services/{made['id']}")[0] == 204
    assert seed.call("GET", "/services")[1] == []


def test_a_booking_is_made_listed_and_cancelled(seed: Seed) -> None:
    service = seed.call("POST", "/services", SERVICE)[1]
    status, booking, _ = seed.call(
        "POST",
        "/create",
        {
            "serviceId": service["id"],
            "startDate": "2027-03-08T10:00:00.000Z",
            "endDate": "2027-03-08T10:30:00.000Z",
            "participants": 1,
            "notes": "Première consultation",
            "contactEmail": "patient@example.com",
            "contactPhone": "0123456789",
            "metadata": {"symptoms": "Mal de tête persistant", "emergency": "Moyenne"},
        },
    )
    assert status == 201 and booking["status"] == "confirmed"
    assert booking["payment"]["clientSecret"] is None
    status, listed, _ = seed.call("GET", "/list", status="confirmed", **{"from": "2027-03-01", "to": "2027-03-31"})
    assert status == 200 and [one["id"] for one in listed] == [booking["id"]]
    assert seed.call("GET", "/list", status="cancelled")[1] == []
    status, cancelled, _ = seed.call("POST", "/cancel", {"bookingId": booking["id"], "reason": "ill"})
    assert (status, cancelled["status"]) == (200, "cancelled")
    status, refused, _ = seed.call("POST", "/cancel", {"bookingId": booking["id"]})
    assert (status, refused["code"]) == (409, "booking.transition_not_allowed")


def test_answers_may_stand_in_the_metadata_as_the_seed_has_them(seed: Seed) -> None:
    asked = [{"id": name, "name": name, "type": "text", "required": True} for name in ("symptoms", "emergency")]
    service = seed.call("POST", "/services", {**SERVICE, "customFields": asked})[1]
    booking = {
        "serviceId": service["id"],
        "startDate": "2027-03-08T10:00:00.000Z",
        "contactEmail": "patient@example.com",
        "metadata": {"symptoms": "Mal de tête persistant", "emergency": "Moyenne", "floor": 3},
    }
    status, made, _ = seed.call("POST", "/create", {**booking, "customFieldValues": {"emergency": "Élevée"}})
    assert status == 201, made
    assert made["customFieldValues"] == {"symptoms": "Mal de tête persistant", "emergency": "Élevée"}
    assert made["metadata"] == booking["metadata"]
    status, refused, _ = seed.call("POST", "/create", {**booking, "metadata": {"symptoms": "x"}})
    assert (status, [one["path"] for one in refused["errors"]]) == (422, ["customFieldValues.emergency"])


def test_long_lists_go_on_at_the_cursor(seed: Seed, house: House) -> None:
    service = seed.call("POST", "/services", SERVICE)[1]
    for clock in ("09:00", "09:30", "10:00"):
        assert seed.call("POST", "/create", {"serviceId": service["id"], "startDate": at(clock)})[0] == 201
    _, first, headers = seed.call("GET", "/list", limit="2")
    _, rest, end = seed.call("GET", "/list", limit="2", cursor=headers["X-Next-Cursor"])
    assert len({one["id"] for one in [*first, *rest]}) == 3 and "X-Next-Cursor" not in end


def test_what_was_paid_at_the_counter_is_shown_and_comes_back(seed: Seed, house: House) -> None:
    service = seed.call("POST", "/services", SERVICE)[1]
    booking = seed.call("POST", "/create", {"serviceId": service["id"], "startDate": at("10:00")})[1]["id"]
    assert house.api.post(f"/bookings/{booking}/payments", {"method": "cash"}).status in {200, 201}
    status, money, _ = seed.call("GET", "/payment/status", bookingId=booking)
    assert status == 200
    assert (money["paymentStatus"], money["amountPaid"], money["amountDue"]) == ("paid", 5000, 0)
    status, money, _ = seed.call("POST", "/refund", {"bookingId": booking, "amount": 2000})
    assert (status, money["amountRefunded"], money["paymentStatus"]) == (200, 2000, "partially_refunded")
    status, refused, _ = seed.call("POST", "/refund", {"bookingId": booking, "amount": 4000})
    assert status == 409 or status == 422, refused
    assert seed.call("POST", "/refund", {"bookingId": booking})[1]["amountRefunded"] == 5000
    assert count(house, "payments_refund") == 2


def test_stripe_says_what_is_not_there(seed: Seed, house: House) -> None:
    body = {
        "bookingId": "0192f000-0000-7000-8000-000000000000",
        "successUrl": "https://a.test",
        "cancelUrl": "https://b.test",
    }
    status, answer, _ = seed.call("POST", "/stripe/checkout", body)
    assert status == 404, answer
    service = seed.call("POST", "/services", SERVICE)[1]
    booking = {"serviceId": service["id"], "startDate": at("10:00"), "contactEmail": "patient@example.com"}
    body["bookingId"] = seed.call("POST", "/create", booking)[1]["id"]
    status, answer, _ = seed.call("POST", "/stripe/checkout", body)
    assert (status, answer["code"]) == (503, "payments.provider_off")
    address = f"/stripe/webhook?organization={house.id}"
    status, answer, _ = Seed(None).call("POST", address, {"type": "payment_intent.succeeded"})
    assert (status, answer["code"]) == (503, "payments.provider_off")


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/services"), ("POST", "/create"), ("GET", "/list"), ("POST", "/cancel"), ("POST", "/refund")],
)
def test_nobody_gets_in_without_a_key(house: House, method: str, path: str) -> None:
    status, answer, _ = Seed(None).call(method, path, {})
    assert (status, answer["code"]) == (401, "identity.unauthenticated")


def test_a_page_may_book_but_not_read(house: House) -> None:
    visitor = Seed(house.visitor.key)
    assert visitor.call("GET", "/services")[0] == 200
    assert visitor.call("GET", "/list")[0] == 403
    assert visitor.call("POST", "/refund", {})[0] == 403


def test_other_addresses_and_methods_are_refused_as_elsewhere(seed: Seed) -> None:
    assert seed.call("GET", "/nothing")[1]["code"] == "platform.not_found"
    status, answer, headers = seed.call("DELETE", "/create")
    assert (status, answer["code"], headers["Allow"]) == (405, "platform.method_not_allowed", "POST")
