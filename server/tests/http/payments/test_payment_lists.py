"""Payments with whose they are, as tables, and what a day comes to."""

import csv
from io import StringIO
from typing import Any

import pytest

from tests.house import Answer, House, make_house
from tests.http.booking.booked import at, book, offer
from tests.http.wallet.products import a_client, a_pack, sold

pytestmark = pytest.mark.django_db


def table(answer: Answer) -> list[dict[str, str]]:
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/csv; charset=utf-8")
    return list(csv.DictReader(StringIO(answer.raw.decode().removeprefix("\ufeff"))))


def paid(house: House, method: str = "cash", amount: int | None = None, clock: str = "10:00", **who: Any) -> str:
    """A booking that was paid; the id of its payment."""
    booking = book(house, offer(house), at(clock), **who)
    body = {"method": method} if amount is None else {"method": method, "amount": amount}
    answer = house.api.post(f"/bookings/{booking['id']}/payments", body)
    assert answer.status == 201, answer.body
    return str(answer.body["payments"][-1]["id"])


def test_payments_say_whose_they_are_and_are_found_by_it(house: House) -> None:
    mine, _ = paid(house, contactName="Zoé Petit", contactEmail="zoe@example.test"), paid(house, clock="11:00")
    [found] = house.api.get("/payments", search="zoe petit").body["items"]
    assert (found["id"], found["clientName"], found["clientEmail"]) == (mine, "Zoé Petit", "zoe@example.test")
    assert house.api.get(f"/payments/{mine}").body["clientName"] == "Zoé Petit"
    assert len(house.api.get("/payments").body["items"]) == 2


def test_the_export_takes_the_filters_of_the_list(house: House) -> None:
    first = paid(house, contactName="=HYPERLINK(1)", contactEmail="zoe@example.test")
    paid(house, "transfer", clock="11:00")
    house.api.post(f"/payments/{first}/refunds", {"amount": 1500})
    rows = table(house.api.get("/payments/export.csv"))
    assert [(one["method"], one["amount"], one["refunded"], one["net"]) for one in rows] == [
        ("cash", "50.00", "15.00", "35.00"),
        ("transfer", "50.00", "0.00", "50.00"),
    ]
    assert rows[0]["client"] == "'=HYPERLINK(1)"
    [alone] = table(house.api.get("/payments/export.csv", method="transfer"))
    assert alone["method"] == "transfer"
    assert house.api.get("/payments/export.csv", method="gold").status == 422
    assert house.visitor.get("/payments/export.csv").status == 403
    assert table(make_house().api.get("/payments/export.csv")) == []


def test_purchases_and_promo_codes_are_exported_with_what_they_brought(house: House) -> None:
    made = house.api.post("/promo-codes", {"code": "TENTH", "kind": "percentage", "value": 10})
    assert made.status == 201, made.body
    sold(house, a_pack(house), a_client(house), promoCode="TENTH")
    [row] = table(house.api.get("/purchases/export.csv", kind="pack"))
    assert (row["client"], row["discount"], row["total"], row["paid"]) == ("Ada Martin", "10.00", "90.00", "90.00")
    assert table(house.api.get("/purchases/export.csv", kind="subscription")) == []
    [code] = table(house.api.get("/promo-codes/export.csv"))
    assert (code["code"], code["uses"], code["discount"], code["revenue"]) == ("TENTH", "1", "10.00", "90.00")
    for path in ("/purchases/export.csv", "/promo-codes/export.csv"):
        assert house.visitor.get(path).status == 403
        assert table(make_house().api.get(path)) == []


def test_a_day_comes_to_what_came_in_less_what_went_out(house: House) -> None:
    first = paid(house)
    paid(house, clock="11:00")
    paid(house, "transfer", clock="12:00")
    house.api.post(f"/payments/{first}/refunds", {"amount": 1500})
    wallet = a_client(house)
    wanted = {"kind": "grant", "unit": "minutes", "quantity": 60, "reason": "Welcome"}
    house.api.post(f"/wallets/{wallet}/transactions", wanted)
    book(house, offer(house), at("13:00"), clientId=wallet)
    told = house.api.get("/payments/payouts").body
    assert [
        (one["provider"], one["method"], one["payments"], one["gross"], one["refunded"], one["net"])
        for one in told["items"]
    ] == [
        ("counter", "cash", 2, 10_000, 1500, 8500),
        ("counter", "transfer", 1, 5000, 0, 5000),
    ]
    assert {one["day"] for one in told["items"]} == {"2027-03-01"}
    assert {one["fees"] for one in told["items"]} == {None}
    [total] = told["totals"]
    assert (total["currency"], total["gross"], total["net"]) == ("EUR", 15_000, 13_500)
    assert house.api.get("/payments/payouts", **{"from": "2020-01-01", "to": "2020-01-31"}).body["items"] == []
    crossed = house.api.get("/payments/payouts", **{"from": "2027-02-02", "to": "2027-02-01"})
    assert (crossed.status, crossed.error_paths) == (422, {"to"})
    assert house.visitor.get("/payments/payouts").status == 403


def test_amounts_in_another_currency_are_none(house: House) -> None:
    payment = paid(house)
    booking = book(house, offer(house), at("11:00"))
    purchase = sold(house, a_pack(house), a_client(house))
    for path, body in (
        (f"/payments/{payment}/refunds", {"amount": 100}),
        ("/refunds", {"paymentId": payment, "amount": 100}),
        (f"/bookings/{booking['id']}/payments", {"amount": 100, "method": "cash"}),
        (f"/purchases/{purchase['id']}/refund", {"amount": 100}),
        ("/purchases", {"productId": purchase["productId"], "clientId": purchase["clientId"]}),
        ("/purchases/quote", {"productId": purchase["productId"]}),
    ):
        refused = house.api.post(path, {**body, "currency": "USD"})
        assert (refused.status, refused.error_paths) == (422, {"currency"}), path
        assert house.api.post(path, {**body, "currency": "EUR"}).status in {200, 201}, path


def test_everything_wrong_with_a_purchase_is_said_at_once(house: House) -> None:
    gift = {"kind": "gift_certificate", "name": "Any", "minAmount": 1000, "maxAmount": 5000}
    product = house.api.post("/products", gift).body["id"]
    wish = {
        "productId": product,
        "amount": 1,
        "currency": "USD",
        "promoCode": "NOPE",
        "contactEmail": "ada@example.test",
    }
    refused = house.visitor.post("/purchases", wish)
    assert (refused.status, refused.error_paths) == (422, {"contactName", "amount", "currency", "promoCode"})
    assert house.api.get("/purchases").body["items"] == []
    assert house.api.get("/clients").body["items"] == []
