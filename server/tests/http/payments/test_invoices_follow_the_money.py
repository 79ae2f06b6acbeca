"""With the house's wish, invoices and credit notes are what was received less what was given back."""

from typing import Any

import pytest

from tests.house import House
from tests.http.booking.booked import at, book, offer
from tests.http.booking.worker import run_everything_told
from tests.http.payments.test_invoices import invoice, sell
from tests.http.wallet.products import a_client, a_pack, made, sold

pytestmark = pytest.mark.django_db


def documents(house: House) -> list[tuple[str, int]]:
    run_everything_told()
    found = house.api.get("/invoices").body["items"]
    return [(one["kind"], one["gross"]) for one in reversed(found)]


def pay(house: House, booking: dict[str, Any], amount: int | None = None) -> dict[str, Any]:
    wanted = {"method": "cash", **({"amount": amount} if amount else {})}
    answer = house.api.post(f"/bookings/{booking['id']}/payments", wanted)
    assert answer.status == 201, answer.body
    return dict(answer.body)


@pytest.fixture
def booking(house: House) -> dict[str, Any]:
    return book(house, offer(house, vatRate=20), at("10:00"))


def test_what_is_paid_whole_is_invoiced_once(house: House, booking: dict[str, Any]) -> None:
    sell(house, issueWhenPaid=True)
    pay(house, booking, 2000)
    assert documents(house) == []
    pay(house, booking)
    assert documents(house) == [("invoice", 5000)]
    assert house.api.get("/invoices").body["items"][0]["paid"] == 5000


def test_a_house_that_does_not_want_it_is_left_alone(house: House, booking: dict[str, Any]) -> None:
    sell(house)
    pay(house, booking)
    assert documents(house) == []


def test_nor_one_whose_particulars_are_missing(house: House, booking: dict[str, Any]) -> None:
    sell(house, issueWhenPaid=True, siren="", siret="")
    pay(house, booking)
    assert documents(house) == []


def test_a_refund_is_credited_once(house: House, booking: dict[str, Any]) -> None:
    sell(house, issueWhenPaid=True)
    paid = pay(house, booking)
    assert documents(house) == [("invoice", 5000)]
    refund = house.api.post(f"/payments/{paid['payments'][0]['id']}/refunds", {"amount": 1500, "reason": "Retard"})
    assert documents(house) == [("invoice", 5000), ("credit_note", 1500)]
    [note] = house.api.get("/invoices", kind="credit_note").body["items"]
    assert (note["refundId"], note["reason"]) == (refund.body["id"], "Retard")
    house.api.post(f"/bookings/{booking['id']}/cancel")
    assert documents(house) == [("invoice", 5000), ("credit_note", 1500), ("credit_note", 3500)]


def test_an_invoice_asked_for_before_it_was_paid_is_not_credited_by_a_payment(
    house: House, booking: dict[str, Any]
) -> None:
    sell(house, issueWhenPaid=True)
    invoice(house, booking)
    pay(house, booking)
    assert documents(house) == [("invoice", 5000)]


def test_a_booking_that_moves_takes_its_invoice_along(house: House, booking: dict[str, Any]) -> None:
    sell(house, issueWhenPaid=True)
    pay(house, booking)
    assert documents(house) == [("invoice", 5000)]
    moved = house.api.post(f"/bookings/{booking['id']}/reschedule", {"startDate": at("14:00")}).body
    assert documents(house) == [("invoice", 5000)]
    [kept] = house.api.get("/invoices", subjectId=moved["id"]).body["items"]
    assert invoice(house, moved).code == "payments.already_invoiced"
    house.api.post(f"/bookings/{moved['id']}/cancel")
    assert documents(house) == [("invoice", 5000), ("credit_note", 5000)]
    [note] = house.api.get("/invoices", kind="credit_note").body["items"]
    assert (note["correctsId"], note["subjectId"]) == (kept["id"], moved["id"])


def test_a_dearer_booking_is_invoiced_anew_when_the_rest_is_paid(house: House) -> None:
    sell(house, issueWhenPaid=True)
    service = offer(house, vatRate=20, type="event", minParticipants=1, maxParticipants=8)
    booking = book(house, service, at("10:00"), participants=2)
    pay(house, booking)
    assert documents(house) == [("invoice", 10000)]
    answer = house.api.call("PATCH", f"/bookings/{booking['id']}/participants", {"participants": 3})
    assert answer.status == 200, answer.body
    pay(house, booking)
    assert documents(house) == [("invoice", 10000), ("credit_note", 10000), ("invoice", 15000)]


def in_the_books(house: House) -> list[tuple[str, str, str, str]]:
    """Journal, account, debit and credit of the year's entries that are no sales."""
    found = [line.split("\t") for line in house.api.get("/invoices/fec", year=2027).raw.decode().split("\r\n")[1:-1]]
    return sorted((row[0], row[4], row[11], row[12]) for row in found if row[0] != "VE")


def grant(house: House, client: str, unit: str, quantity: int) -> None:
    wanted = {"kind": "grant", "unit": unit, "quantity": quantity, "reason": "Sold"}
    assert house.api.post(f"/wallets/{client}/transactions", wanted).status == 201


def test_what_a_pack_pays_for_is_not_invoiced_again(house: House) -> None:
    sell(house, issueWhenPaid=True)
    client = a_client(house)
    grant(house, client, "minutes", 60)
    booked = book(house, offer(house, vatRate=20), at("10:00"), clientId=client)
    assert house.api.get(f"/bookings/{booked['id']}").body["amountPaid"] == 5000
    assert documents(house) == []
    assert invoice(house, booked).code == "payments.nothing_to_invoice"
    assert in_the_books(house) == []


def test_only_what_is_paid_beside_a_pack_is_invoiced_and_credited(house: House) -> None:
    sell(house, issueWhenPaid=True)
    client = a_client(house)
    grant(house, client, "minutes", 30)
    booked = book(house, offer(house, vatRate=20), at("10:00"), clientId=client)
    assert documents(house) == []
    pay(house, booked)
    assert documents(house) == [("invoice", 2500)]
    [kept] = house.api.get("/invoices").body["items"]
    assert (kept["paid"], [line["gross"] for line in kept["lines"]]) == (2500, [5000, -2500])
    house.api.post(f"/bookings/{booked['id']}/cancel")
    assert documents(house) == [("invoice", 2500), ("credit_note", 2500)]
    assert in_the_books(house) == [
        ("CA", "411", "0,00", "25,00"),
        ("CA", "411", "25,00", "0,00"),
        ("CA", "530", "0,00", "25,00"),
        ("CA", "530", "25,00", "0,00"),
    ]


def test_what_a_gift_pays_for_is_invoiced_when_it_is_used(house: House) -> None:
    sell(house, issueWhenPaid=True)
    client = a_client(house)
    code = house.api.post("/gift-certificates", {"amount": 2000}).body["code"]
    assert house.api.post("/gift-certificates/redeem", {"code": code, "clientId": client}).status == 200
    booked = book(house, offer(house, vatRate=20), at("10:00"), clientId=client)
    pay(house, booked)
    assert documents(house) == [("invoice", 5000)]
    assert house.api.get("/invoices").body["items"][0]["paid"] == 5000
    assert in_the_books(house) == [
        ("CA", "411", "0,00", "30,00"),
        ("CA", "530", "30,00", "0,00"),
        ("OD", "411", "0,00", "20,00"),
        ("OD", "4191", "20,00", "0,00"),
    ]


def test_a_pack_is_invoiced_with_its_tax_when_it_is_sold(house: House) -> None:
    sell(house, issueWhenPaid=True)
    sold(house, a_pack(house, vatRate=20), a_client(house))
    assert documents(house) == [("invoice", 10000)]
    assert house.api.get("/invoices").body["items"][0]["tax"] == 1667


def test_a_gift_is_sold_without_tax_and_credited_when_it_goes_back(house: House) -> None:
    sell(house, issueWhenPaid=True)
    product = made(house, kind="gift_certificate", name="Chèque-cadeau", price=5000, amount=5000, vatRate=20)
    sold(house, product, a_client(house))
    assert documents(house) == [("invoice", 5000)]
    [kept] = house.api.get("/invoices").body["items"]
    assert (kept["tax"], kept["vat"][0]["rate"], kept["lines"][0]["description"]) == (0, None, "Chèque-cadeau")
    assert house.api.get(f"/invoices/{kept['id']}/pdf").status == 200
    [gift] = house.api.get("/gift-certificates").body["items"]
    assert house.api.post(f"/gift-certificates/{gift['id']}/refund").status == 200
    assert documents(house) == [("invoice", 5000), ("credit_note", 5000)]
