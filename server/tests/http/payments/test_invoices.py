"""Invoices of bookings: issued once, numbered, kept, credited."""

from typing import Any

import pytest
from django.db import ProgrammingError

from comptoir.payments.models import Invoice
from comptoir.platform.tenancy import organization_scope
from tests.house import Answer, House, make_house
from tests.http.booking.booked import book, offer, starts
from tests.http.booking.database import count

pytestmark = pytest.mark.django_db
SELLER = {
    "legalName": "Studio Lumière SARL",
    "street": "12 rue des Lilas",
    "postalCode": "69003",
    "city": "Lyon",
    "siren": "732 829 320",
    "siret": "732 829 320 00074",
    "vatNumber": "FR44 732829320",
    "registration": "RCS Lyon 732 829 320",
}


def sell(house: House, **changes: Any) -> Answer:
    return house.api.call("PUT", "/billing/seller", {**SELLER, **changes})


def booked(house: House, **changes: Any) -> dict[str, Any]:
    service = offer(house, **{"vatRate": 20, **changes})
    return book(house, service, starts(house.api, service)[0])


def invoice(house: House, booking: dict[str, Any], **changes: Any) -> Answer:
    return house.api.post("/invoices", {"subjectType": "booking", "subjectId": booking["id"], **changes})


def test_the_seller_is_kept_in_its_plain_form(house: House) -> None:
    before = house.api.get("/billing/seller").body
    assert before["missing"] == ["legalName", "street", "postalCode", "city", "siren", "vatNumber"]
    answer = sell(house)
    assert answer.status == 200, answer.body
    assert (answer.body["siren"], answer.body["siret"]) == ("732829320", "73282932000074")
    assert (answer.body["vatNumber"], answer.body["country"], answer.body["missing"]) == ("FR44732829320", "FR", [])
    assert house.api.get("/billing/seller").body == answer.body


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"siren": "732829321"}, "siren"),
        ({"siret": "73282932000075"}, "siret"),
        ({"siret": "40483304800022"}, "siret"),
        ({"vatNumber": "FR45732829320"}, "vatNumber"),
        ({"iban": "FR7630006000011234567890188"}, "iban"),
        ({"bic": "NOPE"}, "bic"),
        ({"email": "nobody"}, "email"),
        ({"country": "FRA"}, "country"),
        ({"numberPrefix": "é"}, "numberPrefix"),
        ({"paymentDays": 61}, "paymentDays"),
    ],
    ids=str,
)
def test_numbers_that_cannot_be_are_refused(house: House, changes: dict[str, Any], path: str) -> None:
    answer = sell(house, **changes)
    assert (answer.status, answer.error_paths) == (422, {path}), answer.body
    assert house.api.get("/billing/seller").body["legalName"] == ""


def test_an_invoice_says_what_was_booked(house: House) -> None:
    sell(house)
    booking = booked(house)
    made = invoice(house, booking, buyer={"company": "Martin SAS", "city": "Paris"})
    assert made.status == 201, made.body
    body = made.body
    assert (body["kind"], body["net"], body["tax"], body["gross"]) == ("invoice", 4167, 833, 5000)
    assert body["number"].endswith("-00001") and body["number"].startswith("F20")
    assert body["vat"] == [{"rate": "20", "net": 4167, "tax": 833, "gross": 5000}]
    [line] = body["lines"]
    assert (line["description"], line["quantity"], line["gross"]) == ("Consultation", 1, 5000)
    assert (body["buyer"]["name"], body["buyer"]["company"]) == ("Élodie Martin", "Martin SAS")
    assert (body["buyer"]["country"], body["reference"], body["paid"]) == ("FR", booking["reference"], 0)
    assert house.api.get(f"/invoices/{body['id']}").body == body
    assert house.api.get("/invoices", search=body["number"]).body["items"] == [body]
    assert house.api.get("/invoices", subjectId=booking["id"]).body["items"] == [body]
    assert house.api.get("/invoices", kind="credit_note").body["items"] == []
    again = invoice(house, booking)
    assert (again.status, again.code, again.body["number"]) == (409, "payments.already_invoiced", body["number"])


def test_nothing_is_invoiced_before_the_seller_is_known(house: House) -> None:
    answer = invoice(house, booked(house))
    assert (answer.status, answer.code) == (409, "payments.seller_incomplete")
    assert "siren" in answer.body["missing"]
    assert count(house, "payments_invoice") == count(house, "payments_invoice_counter") == 0


def test_what_costs_nothing_or_is_called_off_is_not_invoiced(house: House) -> None:
    sell(house)
    gone = booked(house)
    house.api.post(f"/bookings/{gone['id']}/cancel")
    for booking in (booked(house, price=0), gone):
        answer = invoice(house, booking)
        assert (answer.status, answer.code) == (409, "payments.nothing_to_invoice")
    assert invoice(house, {"id": "0199a000-0000-7000-8000-000000000000"}).status == 404
    other = house.api.post("/invoices", {"subjectType": "nothing", "subjectId": gone["id"]})
    assert other.status == 404


def test_who_is_exempt_shows_no_tax(house: House) -> None:
    sell(house, vatNumber="", vatExempt=True)
    body = invoice(house, booked(house)).body
    assert (body["net"], body["tax"], body["vat"][0]["rate"]) == (5000, 0, None)


def test_an_invoice_never_changes(house: House) -> None:
    sell(house)
    made = invoice(house, booked(house)).body
    sell(house, legalName="Another name", numberPrefix="X")
    assert house.api.get(f"/invoices/{made['id']}").body == made
    with pytest.raises(ProgrammingError, match="append-only"), organization_scope(house.organization.id):
        Invoice.objects.update(gross=1)
    with pytest.raises(ProgrammingError, match="append-only"), organization_scope(house.organization.id):
        Invoice.objects.all().delete()


def test_credit_notes_are_numbered_among_the_invoices(house: House) -> None:
    sell(house)
    made = invoice(house, booked(house)).body
    path = f"/invoices/{made['id']}/credit"
    part = house.api.post(path, {"amount": 2000, "reason": "Geste commercial"})
    assert part.status == 201, part.body
    assert (part.body["kind"], part.body["correctsId"], part.body["gross"]) == ("credit_note", made["id"], 2000)
    assert (part.body["tax"], part.body["number"][-5:], part.body["reason"]) == (333, "00002", "Geste commercial")
    above = house.api.post(path, {"amount": 3001})
    assert (above.status, above.code, above.body["left"]) == (409, "payments.credit_above_invoice", 3000)
    rest = house.api.post(path).body
    assert (rest["gross"], rest["tax"], rest["net"]) == (3000, 500, 2500)
    assert house.api.get(f"/invoices/{made['id']}").body["credited"] == 5000
    assert house.api.post(path).status == 409
    of_credit = house.api.post(f"/invoices/{rest['id']}/credit")
    assert (of_credit.status, of_credit.code) == (409, "payments.nothing_to_invoice")


def test_every_house_counts_for_itself(house: House) -> None:
    other = make_house()
    for one in (house, other):
        sell(one)
    first, second = invoice(house, booked(house)).body, invoice(other, booked(other)).body
    assert first["number"] == second["number"]
    assert other.api.get(f"/invoices/{first['id']}").status == 404
    assert other.api.post(f"/invoices/{first['id']}/credit").status == 404
    assert house.visitor.get("/invoices").status == 403
    assert house.visitor.get("/billing/seller").status == 403
