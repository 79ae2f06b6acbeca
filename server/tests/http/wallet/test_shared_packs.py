"""Packs that may be shared go to others in part; the others stay their buyer's."""

from typing import Any

import pytest

from tests.house import House, make_house
from tests.http.booking.booked import at, offer
from tests.http.booking.worker import mails
from tests.http.wallet.products import a_client, a_pack, sold
from tests.signed_in import signed_in

pytestmark = pytest.mark.django_db


def credits_of(house: House, client: str) -> int:
    return sum(one["available"] for one in house.api.get(f"/wallets/{client}").body["balances"])


def shareable(house: House, client: str, **changes: Any) -> str:
    return str(sold(house, a_pack(house, isShareable=True, validityDays=90, **changes), client)["id"])


def test_some_of_a_pack_goes_to_somebody_who_books_with_it(house: House) -> None:
    ada = a_client(house)
    pack = shareable(house, ada)
    wish = {"quantity": 3, "contactEmail": "bob@example.test", "contactName": "Bob"}
    shared = signed_in(house).post(f"/me/purchases/{pack}/share", wish)
    assert (shared.status, shared.body["isShareable"], shared.body["status"]) == (200, True, "active")
    [bob] = house.api.get("/clients", search="bob@example.test").body["items"]
    assert (credits_of(house, ada), credits_of(house, bob["id"])) == (7, 3)
    [lot] = house.api.get(f"/wallets/{bob['id']}").body["lots"]
    assert lot["expiresAt"] == house.api.get(f"/wallets/{ada}").body["lots"][0]["expiresAt"]
    assert [one["kind"] for one in mails(house)].count("wallet.shared") == 1
    booked = signed_in(house, "bob@example.test").post(
        "/bookings", {"serviceId": offer(house)["id"], "startDate": at("10:00")}
    )
    assert (booked.status, booked.body["amountPaid"]) == (201, 5000)
    assert credits_of(house, bob["id"]) == 2
    assert house.api.get(f"/purchases/{pack}").body["refundable"] == 7000


def test_staff_share_with_a_client_they_name(house: House) -> None:
    ada, bob = a_client(house), a_client(house, name="Bob", email="bob@example.test")
    pack = shareable(house, ada)
    assert house.api.post(f"/purchases/{pack}/share", {"quantity": 10, "clientId": bob}).body["status"] == "used_up"
    assert (credits_of(house, ada), credits_of(house, bob)) == (0, 10)
    more = house.api.post(f"/purchases/{pack}/share", {"quantity": 1, "clientId": bob})
    assert (more.status, more.code) == (409, "wallet.not_enough_left")


def test_what_may_not_be_shared_stays(house: House) -> None:
    ada = a_client(house)
    alone, pack = str(sold(house, a_pack(house), ada)["id"]), shareable(house, ada, name="Family")
    me = signed_in(house)
    bob = {"quantity": 1, "contactEmail": "bob@example.test"}
    refused = me.post(f"/me/purchases/{alone}/share", bob)
    assert (refused.status, refused.code) == (409, "wallet.not_shareable")
    for body, path in (
        ({**bob, "quantity": 0}, "quantity"),
        ({"quantity": 1}, "contactEmail"),
        ({**bob, "contactEmail": "nope"}, "contactEmail"),
        ({**bob, "contactEmail": "ada@example.test"}, "contactEmail"),
    ):
        wrong = me.post(f"/me/purchases/{pack}/share", body)
        assert (wrong.status, wrong.error_paths) == (422, {path}), body
    assert house.api.post(f"/purchases/{pack}/share", {"quantity": 1}).error_paths == {"contactEmail"}
    assert signed_in(house, "eve@example.test").post(f"/me/purchases/{pack}/share", bob).status == 404
    assert make_house().api.post(f"/purchases/{pack}/share", bob).status == 404
    assert house.visitor.post(f"/purchases/{pack}/share", bob).status == 403
    assert credits_of(house, ada) == 20
    assert house.api.get("/clients", search="bob@example.test").body["items"] == []
