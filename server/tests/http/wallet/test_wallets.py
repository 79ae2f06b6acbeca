"""What a client holds, as staff and programs see it."""

import csv
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest

from tests.house import Answer, House
from tests.http.wallet.products import a_client


def write(house: House, client: str, **changes: Any) -> Answer:
    wanted = {"kind": "grant", "unit": "minutes", "quantity": 600, "reason": "Welcome", **changes}
    return house.api.post(f"/wallets/{client}/transactions", wanted)


def wallet(house: House, client: str) -> Any:
    answer = house.api.get(f"/wallets/{client}")
    assert answer.status == 200, answer.body
    return answer.body


def left(house: House, client: str) -> dict[str, int]:
    return {one["unit"]: one["available"] for one in wallet(house, client)["balances"]}


def test_a_client_without_anything_has_an_empty_wallet(house: House) -> None:
    client = a_client(house)
    assert wallet(house, client) == {"clientId": client, "clientName": "Ada Martin", "balances": [], "lots": []}
    assert house.api.get(f"/wallets/{client}/transactions").body == {"items": [], "nextCursor": None}
    assert house.api.get(f"/wallets/{uuid4()}").status == 404
    assert house.api.get("/wallets").body["items"] == []


def test_staff_grant_with_a_reason(house: House) -> None:
    client = a_client(house)
    made = write(house, client, expiresAt="2027-06-01T00:00:00+02:00")
    assert made.status == 201, made.body
    assert (made.body["kind"], made.body["amount"], made.body["balanceAfter"]) == ("grant", 600, 600)
    [lot] = wallet(house, client)["lots"]
    assert (lot["available"], lot["source"], lot["expiresAt"]) == (600, "goodwill", "2027-05-31T22:00:00+00:00")
    assert made.body["entries"][0]["lotId"] == lot["id"]
    [found] = house.api.get("/wallets", search="martin").body["items"]
    assert found["clientId"] == client
    assert found["nextExpiresAt"] == lot["expiresAt"]
    assert house.api.get("/wallets", search="nobody").body["items"] == []


def test_a_correction_adds_and_takes_away(house: House) -> None:
    client = a_client(house)
    write(house, client)
    lot = wallet(house, client)["lots"][0]["id"]
    more = write(house, client, kind="correct", quantity=60, lotId=lot)
    assert (more.status, more.body["balanceAfter"]) == (201, 660)
    less = write(house, client, kind="correct", quantity=-700)
    assert (less.status, less.code) == (409, "wallet.not_enough_left")
    assert less.body["available"] == 660
    write(house, client, quantity=50)
    assert write(house, client, kind="correct", quantity=-700).body["amount"] == -700
    assert left(house, client) == {"minutes": 10}
    made = write(house, client, kind="correct", unit="credits", quantity=3).body
    assert (made["kind"], made["amount"], made["balanceAfter"]) == ("correct", 3, 3)
    assert wallet(house, client)["lots"][1]["source"] == "correction"


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({"quantity": 0}, "quantity"),
        ({"quantity": -5}, "quantity"),
        ({"quantity": 1.5}, "quantity"),
        ({"unit": "money", "currency": "USD"}, "currency"),
        ({"currency": "EUR"}, "currency"),
        ({"expiresAt": "2027-02-01T00:00:00Z"}, "expiresAt"),
        ({"reason": " "}, "reason"),
        ({"lotId": "018f0000-0000-7000-8000-000000000000"}, "lotId"),
        ({"kind": "capture"}, "kind"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_written(changes: dict[str, Any], path: str, house: House) -> None:
    client = a_client(house)
    answer = write(house, client, **changes)
    assert (answer.status, answer.error_paths) == (422, {path})
    assert wallet(house, client)["lots"] == []


def test_another_clients_lot_is_none(house: House) -> None:
    client, other = a_client(house), a_client(house, email="bea@example.test")
    write(house, other)
    lot = wallet(house, other)["lots"][0]["id"]
    assert write(house, client, kind="correct", quantity=-1, lotId=lot).status == 404
    assert left(house, other) == {"minutes": 600}


def test_the_statement_is_read_page_by_page(house: House) -> None:
    client = a_client(house)
    for quantity in (100, 200, 300):
        write(house, client, quantity=quantity)
    first = house.api.get(f"/wallets/{client}/transactions", limit=2).body
    assert [(one["number"], one["balanceAfter"]) for one in first["items"]] == [(3, 600), (2, 300)]
    rest = house.api.get(f"/wallets/{client}/transactions", limit=2, cursor=first["nextCursor"]).body
    assert [(one["number"], one["balanceAfter"]) for one in rest["items"]] == [(1, 100)]


def test_the_statement_is_a_table(house: House) -> None:
    client = a_client(house)
    write(house, client, unit="money", quantity=5050, reason="=2+2")
    write(house, client, kind="correct", unit="money", quantity=-1000)
    answer = house.api.get(f"/wallets/{client}/statement.csv")
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(StringIO(answer.raw.decode())))
    assert [(one["amount"], one["balanceAfter"], one["currency"]) for one in rows] == [
        ("50.50", "50.50", "EUR"),
        ("-10.00", "40.50", "EUR"),
    ]
    assert rows[0]["reason"] == "'=2+2"


def test_visitors_and_the_counter_write_nothing(house: House) -> None:
    client = a_client(house)
    wanted = {"kind": "grant", "unit": "minutes", "quantity": 1, "reason": "x"}
    assert house.visitor.post(f"/wallets/{client}/transactions", wanted).status == 403
    assert house.visitor.get(f"/wallets/{client}").status == 403
    assert wallet(house, client)["lots"] == []
