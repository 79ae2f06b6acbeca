"""Codes of gift certificates in the hands of whoever has them."""

from typing import Any

import pytest
from django.test import override_settings

from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.models import Gift
from comptoir.wallet.public import balance_of, lots_of
from tests.house import Answer, House, make_house
from tests.http.booking.database import count
from tests.http.wallet.test_gift_certificates import give

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(house: House) -> str:
    return str(house.api.post("/clients", {"name": "Zoé", "email": "zoe@example.test"}).body["id"])


def redeem(house: House, code: str, **changes: Any) -> Answer:
    return house.api.post("/gift-certificates/redeem", {"code": code, **changes})


def in_wallet(house: House, client: str) -> list[tuple[str, int]]:
    with organization_scope(house.organization.id):
        return [(one.unit, one.available) for one in balance_of(client)]  # type: ignore[arg-type]


def test_a_code_becomes_money_in_a_wallet(house: House, client: str) -> None:
    made = give(house, paid=4500).body
    answer = redeem(house, made["code"].lower(), clientId=client)
    assert answer.status == 200, answer.body
    assert answer.body == {
        "status": "redeemed",
        "unit": "money",
        "quantity": 5000,
        "balance": 0,
        "redeemed": 5000,
        "currency": "EUR",
        "label": "",
        "expiresAt": made["expiresAt"],
    }
    assert in_wallet(house, client) == [("money", 5000)]
    with organization_scope(house.organization.id):
        [lot] = lots_of(client)  # type: ignore[arg-type]
        assert (lot.expires_at.isoformat()[:10], lot.source_id) == (made["expiresAt"][:10], Gift.objects.get().id)
    [taken] = house.api.get(f"/gift-certificates/{made['id']}").body["redemptions"]
    assert (taken["clientId"], taken["quantity"], taken["lotId"]) == (client, 5000, str(lot.id))
    again = redeem(house, made["code"], clientId=client)
    assert (again.status, again.code) == (409, "wallet.gift_used")


def test_a_code_is_used_in_parts(house: House, client: str) -> None:
    made = give(house).body
    first = redeem(house, made["code"], clientId=client, amount=2000).body
    assert (first["status"], first["balance"], first["redeemed"]) == ("partially_used", 3000, 2000)
    more = redeem(house, made["code"], clientId=client, amount=3001)
    assert (more.status, more.code, more.body["balance"]) == (409, "wallet.gift_too_small", 3000)
    assert redeem(house, made["code"], clientId=client).body["redeemed"] == 3000
    assert in_wallet(house, client) == [("money", 5000)]
    path = f"/gift-certificates/{made['id']}/refund"
    assert house.api.post(path).code == "wallet.gift_used"


def test_a_pack_lasts_from_the_day_it_is_redeemed(house: House, client: str) -> None:
    made = give(house, amount=None, pack={"unit": "credits", "quantity": 5, "name": "5 cours", "validityDays": 30}).body
    assert redeem(house, made["code"], clientId=client).status == 200
    with organization_scope(house.organization.id):
        [lot] = lots_of(client)  # type: ignore[arg-type]
        assert (lot.unit, lot.available, lot.label) == ("credits", 5, "5 cours")
        assert (lot.expires_at - lot.created_at).days == 30


@pytest.mark.parametrize("typed", ["2345-6789-ACEF-HJKM", "2222-2222-2222-2222", "hello", "🎁", "x" * 60])
def test_wrong_and_unknown_codes_are_the_same_answer(house: House, client: str, typed: str) -> None:
    for path, body in [("balance", {}), ("redeem", {"clientId": client})]:
        answer = house.visitor.post(
            f"/gift-certificates/{path}",
            {"code": typed, **({} if path == "balance" else {"contactEmail": "zoe@example.test"})},
        )
        assert (answer.status, answer.code) == (404, "wallet.gift_code_unknown"), (answer.body, body)
    assert count(house, "wallet_gift_redemption") == 0


def test_a_visitor_sees_what_is_left_and_nothing_of_the_people(house: House) -> None:
    made = give(house, message="Pour toi", senderName="Ada", recipientEmail="zoe@example.test").body
    seen = house.visitor.post("/gift-certificates/balance", {"code": made["code"]})
    assert seen.status == 200
    assert seen.body == {
        "status": "active",
        "unit": "money",
        "quantity": 5000,
        "balance": 5000,
        "currency": "EUR",
        "label": "",
        "expiresAt": made["expiresAt"],
    }


def test_a_visitor_puts_it_into_the_wallet_of_an_address(house: House, client: str) -> None:
    made = give(house).body
    named = house.visitor.post("/gift-certificates/redeem", {"code": made["code"], "clientId": client})
    assert (named.status, named.error_paths) == (422, {"clientId"})
    nobody = house.visitor.post("/gift-certificates/redeem", {"code": made["code"]})
    assert (nobody.status, nobody.error_paths) == (422, {"contactEmail"})
    answer = house.visitor.post(
        "/gift-certificates/redeem", {"code": made["code"], "contactEmail": "ZOE@example.test", "contactName": "?"}
    )
    assert answer.status == 200, answer.body
    assert in_wallet(house, client) == [("money", 5000)]


def test_what_is_over_or_taken_back_buys_nothing(house: House, client: str) -> None:
    over, back = give(house).body, give(house).body
    with organization_scope(house.organization.id):
        Gift.objects.filter(pk=over["id"]).update(expires_at=over["createdAt"])
    house.api.post(f"/gift-certificates/{back['id']}/refund")
    late = redeem(house, over["code"], clientId=client)
    assert (late.status, late.code) == (410, "wallet.gift_expired")
    gone = redeem(house, back["code"], clientId=client)
    assert (gone.status, gone.code) == (410, "wallet.gift_refunded")
    assert in_wallet(house, client) == []
    assert house.visitor.post("/gift-certificates/balance", {"code": over["code"]}).body["status"] == "expired"


def test_a_code_is_good_in_its_own_house_only(house: House) -> None:
    made, other = give(house).body, make_house()
    answer = other.api.post("/gift-certificates/balance", {"code": made["code"]})
    assert (answer.status, answer.code) == (404, "wallet.gift_code_unknown")


@override_settings(COMPTOIR_RATE_LIMIT=50)
def test_who_guesses_codes_is_stopped_early(house: House) -> None:
    answers = [house.visitor.post("/gift-certificates/balance", {"code": "guess"}).status for _ in range(7)]
    assert answers == [404] * 5 + [429] * 2
    assert house.visitor.get("/services").status == 200
