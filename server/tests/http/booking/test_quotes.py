"""The price before booking, and the same one kept by the booking."""

from typing import Any

import pytest

from tests.house import Answer, House
from tests.http.booking.booked import at, book, offer

pytestmark = pytest.mark.django_db


def ask_price(house: House, service: dict[str, Any], start: str = at("10:00"), **more: Any) -> Answer:
    return house.visitor.post("/quotes", {"serviceId": service["id"], "startDate": start, **more})


def test_a_quote_tells_its_lines(house: House) -> None:
    service = offer(house, type="event", maxParticipants=10, vatRate=20)
    answer = ask_price(house, service, participants=3)
    assert answer.status == 200, answer.body
    assert answer.body == {
        "lines": [
            {
                "kind": "base",
                "label": "Consultation",
                "unit": "participant",
                "quantity": 3,
                "unitPrice": 5000,
                "total": 15000,
                "vat": 2500,
            }
        ],
        "subtotal": 15000,
        "discount": 0,
        "total": 15000,
        "currency": "EUR",
        "vat": {"rate": 20.0, "net": 12500, "amount": 2500},
        "promo": None,
        "wallet": None,
        "dueNow": 0,
        "takesCodes": False,
        "takesWallet": False,
    }


def test_a_booking_keeps_the_quote_it_was_made_with(house: House) -> None:
    service = offer(house, vatRate=5.5, pricingTiers=[{"name": "Morning", "condition": "hour < 12", "price": 4000}])
    quoted = ask_price(house, service).body
    assert [line["kind"] for line in quoted["lines"]] == ["tier"]
    booking = book(house, service, at("10:00"))
    house.api.patch(f"/services/{service['id']}", {"price": 9900, "vatRate": 20, "pricingTiers": []})
    kept = house.api.get(f"/bookings/{booking['id']}").body
    assert (kept["totalPrice"], kept["quote"]["vat"]) == (4000, quoted["vat"])
    assert kept["quote"]["lines"] == quoted["lines"]


def test_what_must_be_paid_first_is_due_now(house: House) -> None:
    assert ask_price(house, offer(house, requirePayment=True)).body["dueNow"] == 5000
    assert ask_price(house, offer(house, requirePayment=False)).body["dueNow"] == 0


def test_a_rental_is_priced_for_its_length(house: House) -> None:
    service = offer(house, type="rental", duration=60, maxDuration=240)
    assert ask_price(house, service, endDate=at("13:00")).body["total"] == 15000
    for end, code in [("13:30", "booking.wrong_duration"), ("15:00", "booking.wrong_duration")]:
        wrong = ask_price(house, service, endDate=at(end))
        assert (wrong.status, wrong.error_paths, wrong.error_codes) == (422, {"endDate"}, {code})
    assert ask_price(house, service, endDate=at("09:00")).error_codes == {"booking.dates_crossed"}


def test_everything_wrong_is_said_at_once(house: House) -> None:
    service = offer(house, maxParticipants=2)
    wrong = ask_price(house, service, endDate=at("10:30"), participants=3)
    assert (wrong.status, wrong.error_paths) == (422, {"endDate", "participants"})


def test_an_inactive_or_unknown_service_has_no_price(house: House) -> None:
    service = offer(house)
    house.api.patch(f"/services/{service['id']}", {"isActive": False})
    assert ask_price(house, service).code == "booking.service_inactive"
    assert ask_price(house, {"id": "01900000-0000-7000-8000-000000000000"}).status == 404


def test_the_order_total_of_a_condition_is_the_base_price(house: House) -> None:
    service = offer(
        house,
        type="event",
        maxParticipants=10,
        pricingTiers=[{"name": "Big order", "condition": "order_total >= 20000", "price": 4000}],
    )
    assert ask_price(house, service, participants=3).body["total"] == 15000
    assert ask_price(house, service, participants=4).body["total"] == 16000


def test_only_the_house_says_what_an_order_comes_to(house: House) -> None:
    service = offer(house, price=500, pricingTiers=[{"name": "Free", "condition": "order_total >= 5000", "price": 0}])
    asked = {"serviceId": service["id"], "startDate": at("10:00"), "orderTotal": 5000}
    assert house.api.post("/quotes", asked).body["total"] == 0
    assert house.visitor.post("/quotes", asked).body["total"] == 500
    assert house.api.post("/bookings", asked).body["totalPrice"] == 0


@pytest.mark.parametrize("rate", [-1, 101, 5.555, "20", 1e308])
def test_a_wrong_rate_is_refused(house: House, rate: Any) -> None:
    made = house.api.post(
        "/services", {"name": "x", "duration": 60, "vatRate": rate, "type": "appointment", "price": 1}
    )
    assert (made.status, made.error_paths) == (422, {"vatRate"}), made.body


MEMBER = [
    {"name": "Member", "condition": "user.membership == 'gold'", "price": 1000},
    {"name": "Student", "condition": "user.student", "price": 2000},
    {"name": "Child", "condition": "user.age < 12", "price": 3000},
    {"name": "Friend", "condition": "'friend' in user.tags", "price": 4000},
    {"name": "Regular", "condition": "user.visits >= 2", "price": 500},
]


@pytest.mark.parametrize(
    ("client", "price"),
    [
        ({}, 5000),
        ({"metadata": {"membership": "gold"}}, 1000),
        ({"metadata": {"student": True}}, 2000),
        ({"metadata": {"age": 11}}, 3000),
        ({"metadata": {"birthDate": "2015-03-08"}}, 5000),
        ({"metadata": {"birthDate": "2015-03-09"}}, 3000),
        ({"metadata": {"birthDate": "yesterday", "age": "old"}}, 5000),
        ({"tags": ["friend"]}, 4000),
    ],
    ids=str,
)
def test_conditions_look_at_a_known_client(house: House, client: dict[str, Any], price: int) -> None:
    service = offer(house, pricingTiers=MEMBER)
    known = house.api.post("/clients", {"name": "Ada", "email": "ada@example.test", **client}).body
    asked = {"serviceId": service["id"], "startDate": at("10:00"), "clientId": known["id"]}
    assert house.api.post("/quotes", asked).body["total"] == price
    made = house.api.post("/bookings", asked)
    assert (made.status, made.body["totalPrice"]) == (201, price)


def test_who_came_before_is_a_regular(house: House) -> None:
    service = offer(house, pricingTiers=MEMBER)
    known = house.api.post("/clients", {"name": "Ada", "email": "ada@example.test"}).body
    for clock in ("10:00", "11:00"):
        done = book(house, service, at(clock), clientId=known["id"])
        house.api.post(f"/bookings/{done['id']}/complete")
    asked = {"serviceId": service["id"], "startDate": at("14:00"), "clientId": known["id"]}
    assert house.api.post("/quotes", asked).body["total"] == 500


def test_a_visitor_is_nobody_in_particular(house: House) -> None:
    service = offer(house, pricingTiers=MEMBER)
    known = {"name": "Ada", "email": "ada@example.test", "metadata": {"membership": "gold"}}
    known = house.api.post("/clients", known).body
    named = ask_price(house, service, clientId=known["id"], contactEmail="ada@example.test")
    assert named.body["total"] == 5000
    typed = {"serviceId": service["id"], "startDate": at("10:00"), "contactName": "A", "contactEmail": known["email"]}
    assert house.visitor.post("/bookings", {**typed, "clientId": known["id"]}).body["totalPrice"] == 5000


def test_a_client_of_nobody_is_refused(house: House) -> None:
    asked = {"serviceId": offer(house)["id"], "startDate": at("10:00"), "clientId": str(offer(house)["id"])}
    wrong = house.api.post("/quotes", asked)
    assert (wrong.status, wrong.error_paths) == (422, {"clientId"})
