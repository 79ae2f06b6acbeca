"""Promo codes as their owner keeps them."""

from typing import Any
from uuid import uuid4

import pytest

from tests.house import Answer, House, make_house
from tests.http.booking.booked import offer
from tests.http.wallet.products import a_pack

pytestmark = pytest.mark.django_db


def promo(house: House, **changes: Any) -> Answer:
    return house.api.post("/promo-codes", {"code": "SPRING", "kind": "percentage", "value": 20, **changes})


def test_a_code_has_limits_only_where_they_are_set(house: House) -> None:
    made = promo(house)
    assert made.status == 201, made.body
    assert made.body == {
        "id": made.body["id"],
        "code": "SPRING",
        "kind": "percentage",
        "value": 20,
        "currency": "EUR",
        "validFrom": None,
        "validUntil": None,
        "serviceIds": [],
        "productIds": [],
        "firstBookingOnly": False,
        "minimumAmount": None,
        "maxUses": None,
        "maxUsesPerClient": None,
        "isActive": True,
        "uses": 0,
        "revenue": 0,
        "createdAt": made.body["createdAt"],
    }
    assert house.api.get(f"/promo-codes/{made.body['id']}").body == made.body
    assert house.api.get("/promo-codes").body["items"] == [made.body]


def test_a_code_exists_once_whatever_its_case(house: House) -> None:
    promo(house)
    again = promo(house, code="spring")
    assert (again.status, again.error_codes) == (422, {"wallet.promo_code_exists"})
    assert promo(make_house()).status == 201


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"code": ""}, "code"),
        ({"code": "A B"}, "code"),
        ({"code": "x" * 41}, "code"),
        ({"kind": "gift"}, "kind"),
        ({"value": 0}, "value"),
        ({"value": 101}, "value"),
        ({"value": 12.5}, "value"),
        ({"value": "20"}, "value"),
        ({"minimumAmount": -1}, "minimumAmount"),
        ({"maxUses": 0}, "maxUses"),
        ({"maxUsesPerClient": 0}, "maxUsesPerClient"),
        ({"validFrom": "2027-04-01T00:00:00Z", "validUntil": "2027-04-01T00:00:00Z"}, "validUntil"),
        ({"validFrom": "soon"}, "validFrom"),
        ({"serviceIds": ["x"]}, "serviceIds.0"),
        ({"currency": "euro"}, "currency"),
    ],
    ids=str,
)
def test_wrong_codes_are_refused(house: House, changes: dict[str, Any], path: str) -> None:
    answer = promo(house, **changes)
    assert (answer.status, answer.error_paths) == (422, {path}), answer.body
    assert house.api.get("/promo-codes").body["items"] == []


def test_a_code_names_services_and_products_that_there_are(house: House) -> None:
    service, product, gone = offer(house)["id"], a_pack(house)["id"], str(uuid4())
    theirs = a_pack(make_house())["id"]
    wrong = promo(house, serviceIds=[service, gone], productIds=[theirs, product, gone], value=101)
    assert (wrong.status, wrong.error_paths) == (422, {"serviceIds.1", "productIds.0", "productIds.2", "value"})
    assert house.api.get("/promo-codes").body["items"] == []
    path = f"/promo-codes/{promo(house, serviceIds=[service], productIds=[product]).body['id']}"
    assert house.api.patch(path, {"productIds": [gone]}).error_paths == {"productIds.0"}
    assert [house.api.delete(one).status for one in (f"/services/{service}", f"/products/{product}")] == [204, 204]
    kept = house.api.patch(path, {"serviceIds": [service], "value": 10})
    assert (kept.status, kept.body["value"]) == (200, 10), "what has gone since may stay named"


def test_only_what_is_sent_changes(house: House) -> None:
    made = promo(house, maxUses=5).body
    path = f"/promo-codes/{made['id']}"
    changed = house.api.patch(path, {"isActive": False, "maxUses": None})
    assert changed.body == {**made, "isActive": False, "maxUses": None}
    assert house.api.patch(path, {"kind": "fixed", "value": 1500}).body["value"] == 1500
    wrong = house.api.patch(path, {"kind": "percentage"})
    assert (wrong.status, wrong.error_paths) == (422, {"value"})
    assert house.api.get("/promo-codes", isActive="true").body["items"] == []
    assert len(house.api.get("/promo-codes", search="pri").body["items"]) == 1


def test_a_code_that_was_never_used_can_go(house: House) -> None:
    made = promo(house).body
    assert house.api.delete(f"/promo-codes/{made['id']}").status == 204
    assert house.api.get(f"/promo-codes/{made['id']}").status == 404
    assert promo(house).status == 201


def test_codes_of_another_house_do_not_exist(house: House) -> None:
    made, other = promo(house).body, make_house()
    path = f"/promo-codes/{made['id']}"
    assert [other.api.get(path).status, other.api.patch(path, {"value": 90}).status] == [404, 404]
    assert [other.api.delete(path).status, other.api.get(f"{path}/uses").status] == [404, 404]
    assert house.api.get(path).body == made


def test_a_visitor_learns_no_codes(house: House) -> None:
    promo(house)
    assert house.visitor.get("/promo-codes").status == 403
    assert house.visitor.post("/promo-codes", {"code": "MINE", "kind": "percentage", "value": 99}).status == 403
    assert len(house.api.get("/promo-codes").body["items"]) == 1
