"""What the file for the tax authority and invoices say of fees, chargebacks and what nobody used."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.house import House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_everything_told
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.payments.test_invoices import sell
from tests.http.wallet.products import a_client, a_pack, made, sold
from tests.http.wallet.time_passing import Time
from tests.makers import statements
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
pytestmark = pytest.mark.django_db


def entries(house: House, year: int = 2027) -> list[dict[str, str]]:
    answer = house.api.get("/invoices/fec", year=year)
    assert answer.status == 200, answer.body
    head, *rows = answer.raw.decode().splitlines()
    found = [dict(zip(head.split("\t"), row.split("\t"), strict=True)) for row in rows]
    assert sum(_cents(one["Debit"]) for one in found) == sum(_cents(one["Credit"]) for one in found)
    return found


def _cents(text: str) -> int:
    return int(text.replace(",", ""))


def of(rows: list[dict[str, str]], account: str) -> list[tuple[str, str]]:
    return [(one["Debit"], one["Credit"]) for one in rows if one["CompteNum"] == account]


def missed(house: House, clock: Clock) -> dict[str, Any]:
    booking = book(house, offer(house, vatRate=20, noShowFee=2000), at("10:00"))
    clock(at("10:30"))
    assert house.api.post(f"/bookings/{booking['id']}/no-show").status == 200
    return booking


def test_a_no_show_fee_has_an_invoice_of_its_own_without_vat(house: House, clock: Clock) -> None:
    sell(house)
    booking = missed(house, clock)
    wish = {"subjectType": "booking", "subjectId": booking["id"]}
    fee = house.api.post("/invoices", {**wish, "purpose": "no_show_fee"})
    assert fee.status == 201, fee.body
    assert (fee.body["gross"], fee.body["tax"], fee.body["paid"]) == (2000, 0, 0)
    assert fee.body["lines"][0]["description"] == f"Indemnité d’absence, réservation {booking['reference']}"
    assert house.api.post("/invoices", {**wish, "purpose": "no_show_fee"}).code == "payments.already_invoiced"
    whole = house.api.post("/invoices", wish).body
    assert (whole["gross"], whole["tax"]) == (5000, 833)
    assert house.api.get(f"/invoices/{fee.body['id']}/pdf").raw[:5] == b"%PDF-"


def test_a_fee_that_is_paid_is_invoiced_and_credited_like_anything(house: House, clock: Clock) -> None:
    sell(house, issueWhenPaid=True)
    booking = missed(house, clock)
    body = {"purpose": "no_show_fee", "method": "card"}
    paid = house.api.post(f"/bookings/{booking['id']}/payments", body).body["payments"][-1]
    run_everything_told()
    [invoice] = house.api.get("/invoices").body["items"]
    assert (invoice["gross"], invoice["tax"], invoice["paid"]) == (2000, 0, 2000)
    house.api.post(f"/payments/{paid['id']}/refunds", {"amount": 500})
    run_everything_told()
    assert [one["gross"] for one in house.api.get("/invoices").body["items"]] == [500, 2000]
    assert of(entries(house), "706") == [("0,00", "20,00"), ("5,00", "0,00")]


def test_without_a_fee_there_is_none_to_invoice(house: House) -> None:
    sell(house)
    booking = book(house, offer(house), at("10:00"))
    wish = {"subjectType": "booking", "subjectId": booking["id"], "purpose": "no_show_fee"}
    assert house.api.post("/invoices", wish).code == "payments.nothing_to_invoice"
    assert house.api.post("/invoices", {**wish, "subjectType": "purchase"}).status == 404


def test_a_bank_that_took_money_back_is_in_the_books(shop: Shop) -> None:
    sell(shop.house)
    shop.book(shop.service())
    intent = shop.intents()[-1]["id"]
    shop.stripe.account.pay(intent)
    dispute = shop.stripe.account.open_dispute(intent)
    shop.hear()
    shop.stripe.account.close_dispute(dispute["id"], "lost")
    shop.hear()
    [payment] = shop.api.get("/payments").body["items"]
    assert payment["status"] == "lost"
    [told] = shop.api.get("/disputes").body["items"]
    year = int(told["closedAt"][:4])
    assert ("0,00", "50,00") in of(entries(shop.house, year), "512")
    assert any(one["EcritureLib"].startswith("Impayé") for one in entries(shop.house, year))


def test_a_certificate_nobody_used_is_the_houses_in_the_end(house: House, clock: Clock) -> None:
    sell(house)
    gift = made(house, kind="gift_certificate", name="Fifty", amount=5000, validityMonths=12)
    sold(house, gift, a_client(house))
    assert of(entries(house, 2028), "758") == []
    clock("2028-06-01T09:00:00+02:00")
    assert of(entries(house, 2028), "758") == [("0,00", "50,00")]
    assert of(entries(house, 2028), "4191") == [("50,00", "0,00")]
    assert of(entries(house, 2027), "758") == []


def test_what_was_taken_of_it_and_expired_is_too(house: House, clock: Clock) -> None:
    sell(house)
    gift = made(house, kind="gift_certificate", name="Fifty", amount=5000, price=4000, validityMonths=12)
    client = a_client(house)
    [bought] = sold(house, gift, client)["giftCertificateIds"]
    code = house.api.get(f"/gift-certificates/{bought}").body["code"]
    house.api.post("/gift-certificates/redeem", {"code": code, "clientId": client, "amount": 2500})
    Time(clock).pass_until("2028-06-01T09:00:00+02:00")
    assert sorted(of(entries(house, 2028), "758")) == [("0,00", "20,00"), ("0,00", "20,00")]


def test_the_file_asks_as_much_for_many_bookings_as_for_one(house: House) -> None:
    sell(house)
    client = a_client(house)
    sold(house, a_pack(house), client)
    service = offer(house)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            entries(house)
        return len(statements(queries))

    book(house, service, at("09:00"), clientId=client)
    one = asked()
    for hour in ("10:00", "11:00", "12:00"):
        book(house, service, at(hour), clientId=client)
    assert asked() == one
