"""Bookings with a promo code."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.house import Answer, House
from tests.http.booking.booked import ask, at, book, offer
from tests.http.booking.conftest import Clock

pytestmark = pytest.mark.django_db


def promo(house: House, **changes: Any) -> dict[str, Any]:
    made = house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 20, **changes})
    assert made.status == 201, made.body
    return dict(made.body)


def uses(house: House, made: dict[str, Any]) -> tuple[int, int]:
    body = house.api.get(f"/promo-codes/{made['id']}").body
    return body["uses"], body["revenue"]


def refusal(answer: Answer) -> str:
    assert (answer.status, answer.error_paths) == (422, {"promoCode"}), answer.body
    [code] = answer.error_codes
    return code.removeprefix("booking.promo_code_")


def quote(house: House, service: dict[str, Any], **more: Any) -> Answer:
    asked = {"serviceId": service["id"], "startDate": at("10:00"), "promoCode": "spring", **more}
    return house.visitor.post("/quotes", asked)


@pytest.mark.parametrize(
    ("terms", "total"),
    [
        ({}, 4000),
        ({"value": 100}, 0),
        ({"kind": "fixed", "value": 1500}, 3500),
        ({"kind": "fixed", "value": 9900}, 0),
        ({"kind": "freeMinutes", "value": 15}, 3750),
        ({"kind": "freeMinutes", "value": 90}, 0),
    ],
    ids=str,
)
def test_a_code_takes_off_what_it_says_and_never_more_than_the_price(
    house: House, terms: dict[str, Any], total: int
) -> None:
    made = promo(house, **terms)
    service = offer(house, vatRate=20)
    quoted = quote(house, service).body
    assert (quoted["subtotal"], quoted["discount"], quoted["total"]) == (5000, 5000 - total, total)
    assert [line["kind"] for line in quoted["lines"]] == ["base", "promo"]
    assert sum(line["total"] for line in quoted["lines"]) == total
    assert quoted["vat"]["net"] + quoted["vat"]["amount"] == total
    assert uses(house, made) == (0, 0), "a quote takes nothing"
    booking = book(house, service, at("10:00"), promoCode="Spring")
    assert (booking["totalPrice"], booking["promoCode"], booking["amountDue"]) == (total, "SPRING", total)
    assert booking["quote"]["promo"]["discount"] == 5000 - total
    assert uses(house, made) == (1, total)
    assert booking["payment"]["status"] == ("pending" if total else "paid")


def test_a_code_is_taken_off_the_tier_that_holds(house: House) -> None:
    promo(house)
    service = offer(house, pricingTiers=[{"name": "Early", "condition": "hour < 12", "price": 4005}])
    assert quote(house, service).body["total"] == 4005 - 801


@pytest.mark.parametrize(
    ("terms", "reason"),
    [
        ({"code": "AUTUMN"}, "unknown"),
        ({"isActive": False}, "inactive"),
        ({"validFrom": "2027-03-02T00:00:00+01:00"}, "not_yet"),
        ({"validUntil": "2027-03-01T09:00:00+01:00"}, "expired"),
        ({"kind": "fixed", "value": 100, "currency": "CHF"}, "not_for_service"),
        ({"minimumAmount": 5001}, "below_minimum"),
    ],
    ids=str,
)
def test_a_code_that_may_not_be_used_says_why(house: House, terms: dict[str, Any], reason: str) -> None:
    promo(house, **terms)
    service = offer(house)
    assert refusal(quote(house, service)) == reason
    assert refusal(ask(house, service, at("10:00"), promoCode="SPRING")) == reason
    assert house.api.get("/bookings").body["items"] == []


@pytest.mark.parametrize(
    "terms",
    [
        {"validFrom": "2027-03-01T09:00:00+01:00"},
        {"validUntil": "2027-03-01T09:00:01+01:00"},
        {"minimumAmount": 5000},
        {"currency": "CHF"},
    ],
    ids=str,
)
def test_bounds_are_inside(house: House, terms: dict[str, Any]) -> None:
    promo(house, **terms)
    assert quote(house, offer(house)).status == 200


def test_a_code_for_some_services(house: House) -> None:
    service, other = offer(house), offer(house)
    promo(house, serviceIds=[service["id"]])
    assert quote(house, service).status == 200
    assert refusal(quote(house, other)) == "not_for_service"
    assert refusal(ask(house, other, at("10:00"), promoCode="SPRING")) == "not_for_service"
    assert house.api.get("/bookings").body["items"] == []


def test_a_code_is_used_up(house: House) -> None:
    made = promo(house, maxUses=2)
    service = offer(house)
    for clock in ("09:00", "10:00"):
        book(house, service, at(clock), promoCode="SPRING")
    assert refusal(quote(house, service)) == "used_up"
    assert refusal(ask(house, service, at("11:00"), promoCode="SPRING")) == "used_up"
    assert uses(house, made) == (2, 8000)
    low = house.api.patch(f"/promo-codes/{made['id']}", {"maxUses": 1})
    assert (low.status, low.error_codes) == (422, {"wallet.max_uses_below_uses"})
    assert house.api.delete(f"/promo-codes/{made['id']}").code == "wallet.promo_code_used"


def test_a_client_has_a_share_of_a_code(house: House) -> None:
    promo(house, maxUsesPerClient=1)
    service = offer(house)
    book(house, service, at("09:00"), promoCode="SPRING")
    assert refusal(ask(house, service, at("10:00"), promoCode="SPRING")) == "client_limit"
    assert refusal(quote(house, service, contactEmail="Elodie@example.test")) == "client_limit"
    assert quote(house, service).status == 200, "nobody in particular"
    book(house, service, at("10:00"), promoCode="SPRING", contactEmail="other@example.test")


def test_a_code_for_the_first_booking(house: House) -> None:
    promo(house, firstBookingOnly=True)
    service = offer(house)
    first = book(house, service, at("09:00"), promoCode="SPRING")
    assert refusal(ask(house, service, at("10:00"), promoCode="SPRING")) == "first_booking_only"
    assert refusal(quote(house, service, contactEmail="elodie@example.test")) == "first_booking_only"
    house.api.post(f"/bookings/{first['id']}/cancel")
    book(house, service, at("10:00"), promoCode="SPRING")


def cancel(house: House, booking: dict[str, Any]) -> Answer:
    return house.api.post(f"/bookings/{booking['id']}/cancel")


def decline(house: House, booking: dict[str, Any]) -> Answer:
    return house.api.post(f"/bookings/{booking['id']}/decline")


def cancel_as_guest(house: House, booking: dict[str, Any]) -> Answer:
    return house.visitor.post(f"/guest/bookings/{booking['manageUrl'].rsplit('/', 1)[1]}/cancel")


@pytest.mark.parametrize("call_off", [cancel, decline, cancel_as_guest])
def test_a_code_comes_back_with_the_booking_that_is_called_off(
    house: House, call_off: Callable[[House, dict[str, Any]], Answer]
) -> None:
    made = promo(house, maxUses=1, maxUsesPerClient=1)
    service = offer(house, requireApproval=True)
    booking = book(house, service, at("10:00"), promoCode="SPRING")
    assert call_off(house, booking).status == 200
    assert uses(house, made) == (0, 0)
    book(house, service, at("10:00"), promoCode="SPRING")
    assert uses(house, made) == (1, 4000)
    history = house.api.get(f"/promo-codes/{made['id']}/uses").body["items"]
    assert [one["givenBackAt"] is None for one in history] == [True, False]
    assert {one["clientId"] for one in history} == {booking["clientId"]}


def test_who_does_not_come_has_used_the_code(house: House, clock: Clock) -> None:
    made = promo(house)
    booking = book(house, offer(house), at("10:00"), promoCode="SPRING")
    clock("2027-03-08T11:00:00+01:00")
    assert house.api.post(f"/bookings/{booking['id']}/no-show").status == 200
    assert uses(house, made) == (1, 4000)


def test_a_booking_that_is_refused_takes_no_code(house: House) -> None:
    made = promo(house)
    service = offer(house)
    book(house, service, at("10:00"))
    assert ask(house, service, at("10:00"), promoCode="SPRING").code == "booking.slot_taken"
    assert uses(house, made) == (0, 0)


def test_changing_a_code_changes_no_booking(house: House) -> None:
    made = promo(house)
    booking = book(house, offer(house), at("10:00"), promoCode="SPRING")
    house.api.patch(f"/promo-codes/{made['id']}", {"value": 50, "code": "SUMMER"})
    kept = house.api.get(f"/bookings/{booking['id']}").body
    assert (kept["totalPrice"], kept["promoCode"]) == (4000, "SPRING")


def test_a_visitor_sees_no_more_of_a_code_than_what_it_is_worth(house: House) -> None:
    promo(house, maxUses=9)
    assert set(quote(house, offer(house)).body["promo"]) == {"code", "kind", "value", "discount"}


@pytest.mark.parametrize("code", ["\x00", "SPRING\x00", "' OR 1=1 --", "%", "S_RING", "ﬀ", "😀" * 50, " "])
def test_a_hostile_code_is_no_code(house: House, code: str) -> None:
    promo(house)
    service = offer(house)
    for answer in (quote(house, service, promoCode=code), ask(house, service, at("10:00"), promoCode=code)):
        assert answer.status in ({200, 201} if not code.strip() else {422}), answer.body
    assert house.api.get("/promo-codes").body["items"][0]["uses"] == 0
