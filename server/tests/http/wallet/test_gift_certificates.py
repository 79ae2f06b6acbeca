"""Gift certificates as staff issue and keep them."""

from typing import Any

import pytest
from django.db import IntegrityError

from comptoir.wallet.models import Gift
from tests.house import Answer, House, make_house
from tests.http.booking.database import everything

pytestmark = pytest.mark.django_db


def give(house: House, **changes: Any) -> Answer:
    return house.api.post("/gift-certificates", {"amount": 5000, "recipientName": "Zoé", **changes})


def test_a_certificate_is_issued_with_its_code(house: House) -> None:
    made = give(house, message="Bon anniversaire !", senderName="Ada", color="#aa3355")
    assert made.status == 201, made.body
    body = made.body
    assert (body["status"], body["unit"], body["quantity"], body["balance"]) == ("active", "money", 5000, 5000)
    assert (body["amount"], body["currency"], body["color"]) == (5000, "EUR", "#aa3355")
    assert len(body["code"].replace("-", "")) == 16
    assert body["codeEnd"] == body["code"][-4:]
    assert body["expiresAt"] is not None
    assert house.api.get(f"/gift-certificates/{body['id']}").body == {**body, "redemptions": []}
    for search in (body["code"], body["code"].lower().replace("-", " "), body["codeEnd"], "zoé"):
        assert [one["id"] for one in house.api.get("/gift-certificates", search=search).body["items"]] == [body["id"]]
    assert house.api.get("/gift-certificates", search="nobody").body["items"] == []


def test_the_code_is_nowhere_in_the_tables(house: House) -> None:
    code = give(house).body["code"]
    stored = everything(house)
    assert code not in stored
    assert code.replace("-", "") not in stored


def test_a_pack_is_given_in_its_own_unit(house: House) -> None:
    made = give(house, amount=None, pack={"unit": "credits", "quantity": 10, "name": "10 séances", "validityDays": 90})
    assert made.status == 201, made.body
    assert (made.body["unit"], made.body["quantity"], made.body["amount"]) == ("credits", 10, None)
    assert (made.body["label"], made.body["validDays"]) == ("10 séances", 90)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"amount": 0}, "amount"),
        ({"amount": -1}, "amount"),
        ({"amount": "50"}, "amount"),
        ({"amount": None}, "amount"),
        ({"pack": {"unit": "credits", "quantity": 1}}, "amount"),
        ({"amount": None, "pack": {"unit": "money", "quantity": 1}}, "pack.unit"),
        ({"design": "tasteless"}, "design"),
        ({"color": "red"}, "color"),
        ({"recipientEmail": "nobody"}, "recipientEmail"),
        ({"message": "x" * 601}, "message"),
        ({"deliverAt": "soon"}, "deliverAt"),
        ({"validityMonths": -1}, "validityMonths"),
        ({"clientId": "0199a000-0000-7000-8000-000000000000"}, "clientId"),
    ],
    ids=str,
)
def test_a_wrong_certificate_is_not_issued(house: House, changes: dict[str, Any], path: str) -> None:
    answer = give(house, **changes)
    assert (answer.status, answer.error_paths) == (422, {path}), answer.body
    assert house.api.get("/gift-certificates").body["items"] == []


def test_the_law_of_the_country_lengthens_what_the_house_wants() -> None:
    irish = make_house(country="IE", time_zone="Europe/Dublin")
    short = give(irish, validityMonths=12).body
    assert int(short["expiresAt"][:4]) - int(short["createdAt"][:4]) >= 5


def test_an_unused_certificate_is_taken_back_once(house: House) -> None:
    made = give(house).body
    path = f"/gift-certificates/{made['id']}/refund"
    back = house.api.post(path, {"reason": "Erreur"})
    assert (back.status, back.body["status"]) == (200, "refunded")
    again = house.api.post(path)
    assert (again.status, again.code) == (410, "wallet.gift_refunded")
    assert house.api.get("/gift-certificates", status="active").body["items"] == []
    assert len(house.api.get("/gift-certificates", status="refunded").body["items"]) == 1


def test_what_was_promised_is_not_rewritten(house: House) -> None:
    from comptoir.platform.tenancy import organization_scope

    give(house)
    for change in ({"quantity": 9}, {"balance": 4999}, {"currency": "USD"}):
        with pytest.raises(IntegrityError), organization_scope(house.organization.id):
            Gift.objects.update(**change)
    with pytest.raises(IntegrityError), organization_scope(house.organization.id):
        Gift.objects.all().delete()


def test_codes_are_no_business_of_visitors_or_other_houses(house: House) -> None:
    made, other = give(house).body, make_house()
    assert house.visitor.get("/gift-certificates").status == 403
    assert house.visitor.post("/gift-certificates", {"amount": 5000}).status == 403
    assert other.api.get(f"/gift-certificates/{made['id']}").status == 404
    assert other.api.post(f"/gift-certificates/{made['id']}/refund").status == 404
    assert other.api.get("/gift-certificates", search=made["code"]).body["items"] == []
