"""Products as their owner keeps them."""

import json
from typing import Any
from uuid import uuid4

import pytest

from tests.house import House, make_house
from tests.http.booking.booked import offer
from tests.http.wallet.products import a_pack, a_subscription, made

pytestmark = pytest.mark.django_db


def test_a_pack_has_its_terms_and_no_others(house: House) -> None:
    pack = a_pack(house, validityDays=90)
    assert (pack["unit"], pack["quantity"], pack["validityDays"], pack["validFrom"]) == ("credits", 10, 90, "purchase")
    assert (pack["serviceIds"], pack["isShareable"], pack["currency"], pack["sales"]) == ([], False, "EUR", 0)
    assert {pack[name] for name in ("period", "memberTier", "amount", "packId", "trialDays")} == {None}
    assert pack["rollover"] is None
    assert house.api.get(f"/products/{pack['id']}").body == pack
    assert house.api.get("/products").body["items"] == [pack]


def test_a_subscription_has_usual_terms_where_nothing_is_said(house: House) -> None:
    club = a_subscription(house, memberTier="gold")
    assert club["allowance"] == {"unit": "credits", "quantity": 8}
    assert club["rollover"] == {"mode": "none", "cap": None, "periods": None}
    assert (club["trialDays"], club["noticeDays"], club["graceDays"], club["canPause"]) == (0, 0, 14, True)
    assert (club["memberTier"], club["unit"]) == ("gold", None)


@pytest.mark.parametrize(
    ("document", "path"),
    [
        ({"kind": "car"}, "kind"),
        ({"kind": "pack", "unit": "credits"}, "quantity"),
        ({"kind": "pack", "unit": "credits", "quantity": 0}, "quantity"),
        ({"kind": "pack", "unit": "hours", "quantity": 5}, "unit"),
        ({"kind": "pack", "unit": "credits", "quantity": 5, "price": -1}, "price"),
        ({"kind": "pack", "unit": "credits", "quantity": 5, "price": 9.5}, "price"),
        ({"kind": "pack", "unit": "credits", "quantity": 5, "currency": "USD"}, "currency"),
        ({"kind": "pack", "unit": "credits", "quantity": 5, "vatRate": 101}, "vatRate"),
        ({"kind": "pack", "unit": "credits", "quantity": 5, "limitPerClient": 0}, "limitPerClient"),
        ({"kind": "subscription"}, "period"),
        ({"kind": "subscription", "period": "month", "rollover": {"mode": "all"}}, "rollover"),
        (
            {
                "kind": "subscription",
                "period": "month",
                "allowance": {"unit": "credits", "quantity": 4},
                "rollover": {"mode": "capped"},
            },
            "rollover.cap",
        ),
        ({"kind": "gift_certificate"}, "amount"),
        ({"kind": "gift_certificate", "amount": 5000, "minAmount": 100, "maxAmount": 200}, "amount"),
        ({"kind": "gift_certificate", "minAmount": 300, "maxAmount": 200}, "maxAmount"),
        ({"kind": "gift_certificate", "packId": "00000000-0000-7000-8000-000000000000"}, "packId"),
    ],
    ids=str,
)
def test_wrong_products_are_refused(house: House, document: dict[str, Any], path: str) -> None:
    answer = house.api.post("/products", {"name": "Wrong", "price": 100, **document})
    assert (answer.status, answer.error_paths) == (422, {path}), answer.body
    assert house.api.get("/products").body["items"] == []


def test_only_what_is_sent_changes(house: House) -> None:
    club = a_subscription(house, trialDays=7)
    path = f"/products/{club['id']}"
    rollover = {"mode": "capped", "cap": 4, "periods": 2}
    changed = house.api.patch(path, {"price": 4500, "rollover": rollover}).body
    assert changed == {**club, "price": 4500, "rollover": rollover, "updatedAt": changed["updatedAt"]}
    assert house.api.patch(path, {"allowance": None}).error_paths == {"rollover"}
    assert house.api.patch(path, {"trialDays": None, "unit": "credits"}).body["unit"] is None
    assert house.api.get(path).body["trialDays"] == 7


def test_what_was_read_can_be_sent_back(house: House) -> None:
    for one in (a_pack(house), a_subscription(house), made(house, kind="gift_certificate", name="Gift", amount=5000)):
        assert house.api.patch(f"/products/{one['id']}", one).body == one


def test_a_product_nobody_bought_can_go(house: House) -> None:
    pack = a_pack(house)
    assert house.api.delete(f"/products/{pack['id']}").status == 204
    assert house.api.get(f"/products/{pack['id']}").status == 404


def test_visitors_see_what_is_for_sale(house: House) -> None:
    pack = a_pack(house, metadata={"margin": 30})
    hidden = a_subscription(house, isActive=False)
    assert house.visitor.get("/products").body["items"] == [{**pack, "metadata": {}, "sales": None}]
    assert house.visitor.get("/products", isActive="false", isArchived="true").body["items"][0]["id"] == pack["id"]
    assert house.visitor.get(f"/products/{hidden['id']}").status == 404
    assert house.visitor.post("/products", {"kind": "pack"}).status == 403
    assert house.visitor.delete(f"/products/{pack['id']}").status == 403
    assert [one["id"] for one in house.api.get("/products", kind="subscription").body["items"]] == [hidden["id"]]


def test_products_of_another_house_do_not_exist(house: House) -> None:
    pack, other = a_pack(house), make_house()
    path = f"/products/{pack['id']}"
    assert [other.api.get(path).status, other.api.patch(path, {"price": 1}).status] == [404, 404]
    assert other.api.delete(path).status == 404
    assert house.api.get(path).body == pack


def test_a_certificate_costs_what_it_is_worth_unless_it_is_said_what(house: House) -> None:
    pack = a_pack(house, price=9_000)
    assert made(house, kind="gift_certificate", name="Fifty", amount=5000)["price"] == 5000
    assert made(house, kind="gift_certificate", name="Classes", packId=pack["id"])["price"] == 9_000
    bargain = made(house, kind="gift_certificate", name="Bargain", amount=5000, price=4500)
    dearer = house.api.patch(f"/products/{bargain['id']}", {"amount": 6000}).body
    assert (dearer["amount"], dearer["price"]) == (6000, 4500)
    fifty = made(house, kind="gift_certificate", name="Fifty", amount=5000)
    assert house.api.patch(f"/products/{fifty['id']}", {"amount": 6000}).body["price"] == 6000


@pytest.mark.parametrize("document", [{"kind": "pack", "unit": "credits", "quantity": 1}, {"kind": "subscription"}])
def test_nothing_is_free_by_oversight(house: House, document: dict[str, Any]) -> None:
    refused = house.api.post("/products", {"name": "Trial", "period": "month", **document})
    assert (refused.status, refused.error_paths) == (422, {"price"})
    assert made(house, name="Trial", period="month", price=0, **document)["price"] == 0


def test_what_it_pays_for_has_to_exist(house: House) -> None:
    elsewhere = offer(make_house())["id"]
    known = offer(house)["id"]
    wish = {"kind": "pack", "name": "P", "price": 1, "unit": "credits", "quantity": 1}
    refused = house.api.post("/products", {**wish, "serviceIds": [known, elsewhere, str(uuid4())]})
    assert (refused.status, refused.error_paths) == (422, {"serviceIds.1", "serviceIds.2"})
    assert house.api.get("/products").body["items"] == []
    assert made(house, **wish, serviceIds=[known])["serviceIds"] == [known]


@pytest.mark.parametrize(
    ("path", "body", "wrong"),
    [
        ("/gift-certificates", {"pack": {"unit": "credits", "quantity": 1, "serviceIds": ["?"]}}, "pack.serviceIds.0"),
        ("/gift-certificates", {"amount": 5000, "currency": "USD"}, "currency"),
    ],
)
def test_nor_is_anything_else_tied_to_nothing(house: House, path: str, body: dict[str, Any], wrong: str) -> None:
    refused = house.api.post(path, json.loads(json.dumps(body).replace("?", str(uuid4()))))
    assert (refused.status, refused.error_paths) == (422, {wrong})
    assert house.api.get(path).body["items"] == []


def test_a_product_stays_of_its_kind(house: House) -> None:
    pack = a_pack(house)
    refused = house.api.patch(f"/products/{pack['id']}", {"kind": "subscription", "price": 5})
    assert (refused.status, refused.error_codes) == (422, {"wallet.kind_is_fixed"})
    assert house.api.patch(f"/products/{pack['id']}", {"kind": "pack", "price": 5}).body["price"] == 5
