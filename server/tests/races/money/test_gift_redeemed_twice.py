"""One code, many who type it at the same moment."""

from functools import partial
from typing import Any

import pytest

from comptoir.wallet.models import Gift
from comptoir.wallet.queries import gifts as reading
from tests.house import Answer, House
from tests.http.booking.database import count
from tests.races.booking.crowd import at_once, gather

CROWD = 5
CHECKED = "comptoir.wallet.services.redeem_gift.grant"
"""Where a request has seen what is left, and has not taken it yet."""


class _Unlocked:
    class objects:
        @staticmethod
        def filter(**wanted: Any) -> Any:
            rows = Gift.objects.filter(**wanted)
            rows.select_for_update = lambda: Gift.objects.filter(**wanted)  # type: ignore[method-assign]
            return rows


@pytest.fixture
def code(house: House) -> str:
    return str(house.api.post("/gift-certificates", {"amount": 5000}).body["code"])


def redeem(house: House, code: str, **changes: Any) -> list[Answer]:
    clients = [house.api.post("/clients", {"name": f"C{number}"}).body["id"] for number in range(CROWD)]
    calls = [
        partial(house.api.post, "/gift-certificates/redeem", {"code": code, "clientId": client, **changes})
        for client in clients
    ]
    return at_once(calls)


def spendable(house: House) -> int:
    from comptoir.platform.tenancy import organization_scope
    from comptoir.wallet.models import Lot

    with organization_scope(house.organization.id):
        return sum(lot.available for lot in Lot.objects.all())


def test_one_code_is_redeemed_once(house: House, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gather(monkeypatch, CHECKED, CROWD, patience=0.5)
    answers = redeem(house, code)
    assert sorted(answer.status for answer in answers) == [200, 409, 409, 409, 409]
    assert {answer.code for answer in answers if answer.status == 409} == {"wallet.gift_used"}
    assert count(house, "wallet_gift_redemption") == 1
    assert spendable(house) == 5000


def test_without_the_lock_all_would_try_and_the_constraint_refuses_all_but_one(
    house: House, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "Gift", _Unlocked)
    gather(monkeypatch, CHECKED, CROWD)
    answers = redeem(house, code)
    assert sorted(answer.status for answer in answers) == [200, 409, 409, 409, 409]
    assert {answer.code for answer in answers if answer.status == 409} == {"platform.conflict"}
    assert spendable(house) == 5000


def test_parts_at_once_are_never_more_than_the_whole(house: House, code: str) -> None:
    answers = redeem(house, code, amount=1500)
    assert sorted(answer.status for answer in answers) == [200, 200, 200, 409, 409]
    assert spendable(house) == 4500
    assert house.api.post("/gift-certificates/balance", {"code": code}).body["balance"] == 500


def test_a_refund_and_a_redemption_have_one_winner(house: House, code: str) -> None:
    [gift] = house.api.get("/gift-certificates").body["items"]
    client = house.api.post("/clients", {"name": "Ada"}).body["id"]
    refund, redeemed = at_once(
        [
            partial(house.api.post, f"/gift-certificates/{gift['id']}/refund"),
            partial(house.api.post, "/gift-certificates/redeem", {"code": code, "clientId": client}),
        ]
    )
    assert (refund.status, redeemed.status) in {(200, 410), (409, 200)}
    assert spendable(house) == (5000 if redeemed.status == 200 else 0)
