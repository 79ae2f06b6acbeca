"""What clients who signed in do with their wallet, and that nobody sees another's."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.house import Answer, Api, House, a_booking, make_house
from tests.http.booking.booked import at, offer
from tests.http.wallet.products import a_client, a_pack, a_subscription, sold
from tests.peers.stripe.shop import SETTINGS
from tests.signed_in import signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(house: House) -> str:
    return a_client(house)


@pytest.fixture
def ada(house: House, client: str) -> Api:
    return signed_in(house)


@pytest.fixture
def bob(house: House) -> Api:
    return signed_in(house, "bob@example.test")


def give(house: House, client: str, quantity: int, unit: str = "minutes") -> None:
    wanted = {"kind": "grant", "unit": unit, "quantity": quantity, "reason": "A nuisance, but pays"}
    assert house.api.post(f"/wallets/{client}/transactions", wanted).status == 201


def a_gift(house: House, **changes: Any) -> dict[str, Any]:
    made = house.api.post("/gift-certificates", {"amount": 5000, "recipientEmail": "zoe@example.test", **changes})
    assert made.status == 201, made.body
    return dict(made.body)


def balances(api: Api) -> dict[str, int]:
    return {one["unit"]: one["available"] for one in api.get("/me/wallet").body["balances"]}


def subscribed(house: House, client: str, **terms: Any) -> str:
    return str(sold(house, a_subscription(house, **terms), client)["subscriptionId"])


def test_who_signed_in_books_as_themselves_and_pays_with_their_wallet(house: House, client: str, ada: Api) -> None:
    give(house, client, 90)
    service = offer(house)
    wish = {"serviceId": service["id"], "startDate": at("10:00")}
    quote = ada.post("/quotes", wish).body
    assert (quote["total"], quote["wallet"]["covered"]) == (5000, 5000)
    made = ada.post("/bookings", wish)
    assert made.status == 201, made.body
    assert (made.body["contactName"], made.body["contactEmail"]) == ("Ada Martin", "ada@example.test")
    assert (made.body["amountPaid"], made.body["source"]) == (5000, "web")
    assert house.api.get(f"/bookings/{made.body['id']}").body["clientId"] == client
    assert balances(ada) == {"minutes": 30}
    [mine] = ada.get("/me/bookings").body["items"]
    assert mine["id"] == made.body["id"]
    [payment] = ada.get("/me/payments").body["items"]
    assert (payment["subjectId"], payment["method"], payment["amount"]) == (made.body["id"], "wallet", 5000)


def test_nobody_books_for_another_by_naming_them(house: House, client: str, ada: Api, bob: Api) -> None:
    give(house, client, 600)
    service = offer(house)
    wish = a_booking(service["id"], at("10:00"), contactEmail="ada@example.test", clientId=client)
    assert (
        bob.post("/quotes", {key: wish[key] for key in ("serviceId", "startDate", "clientId")}).body["wallet"] is None
    )
    made = bob.post("/bookings", wish)
    assert made.status == 201, made.body
    assert made.body["amountPaid"] == 0
    assert house.api.get(f"/bookings/{made.body['id']}").body["clientId"] != client
    assert balances(ada) == {"minutes": 600}


def test_a_series_is_booked_and_paid_by_who_signed_in(house: House, client: str, ada: Api) -> None:
    give(house, client, 120)
    service = offer(house, recurring={"enabled": True, "intervals": ["weekly"], "maxOccurrences": 4})
    every_week = {"frequency": "weekly", "occurrencesCount": 2}
    made = ada.post("/bookings", {"serviceId": service["id"], "startDate": at("10:00"), "recurringConfig": every_week})
    assert made.status == 201, made.body
    rows = house.api.get("/bookings", clientId=client).body["items"]
    assert [one["amountPaid"] for one in rows] == [5000, 5000]


def test_who_signed_in_is_held_to_the_limits_of_visitors(house: House, ada: Api) -> None:
    changed = house.api.patch("/organization", {"rules": {"maxActiveBookings": 1}})
    assert changed.status == 200, changed.body
    service = offer(house)
    assert ada.post("/bookings", {"serviceId": service["id"], "startDate": at("10:00")}).status == 201
    refused = ada.post("/bookings", {"serviceId": service["id"], "startDate": at("11:00")})
    assert (refused.status, refused.code) == (409, "booking.too_many_active")


def test_the_wallet_and_its_statement_are_told_without_the_houses_notes(house: House, client: str, ada: Api) -> None:
    give(house, client, 60)
    wallet = ada.get("/me/wallet")
    assert [(one["unit"], one["available"]) for one in wallet.body["lots"]] == [("minutes", 60)]
    statement = ada.get("/me/wallet/transactions")
    [line] = statement.body["items"]
    assert (line["kind"], line["amount"], line["balanceAfter"]) == ("grant", 60, 60)
    assert b"nuisance" not in wallet.raw + statement.raw
    assert not {"by", "reason", "entries"} & set(line)


def test_a_pack_that_is_bought_is_theirs(house: House, client: str, ada: Api) -> None:
    made = ada.post("/purchases", {"productId": a_pack(house)["id"], "clientId": "not even an id"})
    assert made.status == 422
    made = ada.post("/purchases", {"productId": a_pack(house, name="Other")["id"]})
    assert made.status == 201, made.body
    [mine] = ada.get("/me/purchases").body["items"]
    assert (mine["id"], mine["status"], mine["amountDue"]) == (made.body["id"], "pending", 10_000)
    assert house.api.get(f"/purchases/{mine['id']}").body["clientId"] == client


def test_the_area_says_how_one_can_pay(house: House, ada: Api) -> None:
    assert ada.get("/me/ways-to-pay").body == {"takesCards": False}
    assert house.api.call("PUT", "/billing/settings", SETTINGS).status == 200
    assert ada.get("/me/ways-to-pay").body == {"takesCards": True}
    assert house.visitor.get("/me/ways-to-pay").status == 403


def test_a_subscription_is_paused_resumed_and_cancelled(house: House, client: str, ada: Api) -> None:
    club = subscribed(house, client, canPause=True)
    [mine] = ada.get("/me/subscriptions").body["items"]
    assert (mine["id"], mine["allowedActions"]) == (club, ["pause", "cancel"])
    assert mine["nextChargeAmount"] == 4000
    assert mine["endsAt"] == mine["currentPeriodEnd"]
    paused = ada.post(f"/me/subscriptions/{club}/pause")
    assert (paused.status, paused.body["status"]) == (200, "paused")
    assert ada.post(f"/me/subscriptions/{club}/resume").body["status"] == "active"
    cancelled = ada.post(f"/me/subscriptions/{club}/cancel", {"reason": "Moving away"}).body
    assert (cancelled["status"], cancelled["cancelAt"]) == ("cancelled", mine["endsAt"])
    assert cancelled["endsAt"] is None


def test_a_minimum_term_says_when_it_would_end(house: House, client: str, ada: Api) -> None:
    subscribed(house, client, minimumPeriods=3)
    [mine] = ada.get("/me/subscriptions").body["items"]
    assert mine["endsAt"] == mine["minimumUntil"] > mine["currentPeriodEnd"]


def test_a_certificate_is_redeemed_into_ones_own_wallet(house: House, client: str, ada: Api, bob: Api) -> None:
    gift = a_gift(house)
    part = ada.post("/me/gift-certificates/redeem", {"code": gift["code"], "amount": 2000})
    assert (part.status, part.body["redeemed"], part.body["balance"]) == (200, 2000, 3000)
    rest = bob.post("/gift-certificates/redeem", {"code": gift["code"], "clientId": client})
    assert (rest.status, rest.body["redeemed"]) == (200, 3000)
    assert (balances(ada), balances(bob)) == ({"money": 2000}, {"money": 3000})
    [seen] = ada.get("/me/gift-certificates").body["items"]
    assert (seen["isMine"], seen["code"], seen["recipientEmail"], seen["redeemed"]) == (False, None, None, 2000)
    again = ada.post("/me/gift-certificates/redeem", {"code": gift["code"]})
    assert (again.status, again.code) == (409, "wallet.gift_used")


def test_who_bought_a_certificate_sees_its_code(house: House, client: str, ada: Api, bob: Api) -> None:
    gift = a_gift(house, clientId=client)
    [seen] = ada.get("/me/gift-certificates").body["items"]
    assert (seen["isMine"], seen["code"], seen["redeemed"]) == (True, gift["code"], 0)
    assert bob.get("/me/gift-certificates").body["items"] == []


LISTS = [
    "/me/bookings",
    "/me/wallet/transactions",
    "/me/subscriptions",
    "/me/gift-certificates",
    "/me/purchases",
    "/me/payments",
    "/me/invoices",
]


def owning(house: House, client: str) -> str:
    """Ada has one of everything; the id of her subscription."""
    give(house, client, 30)
    a_gift(house, clientId=client)
    service = offer(house)
    assert house.api.post("/bookings", a_booking(service["id"], at("10:00"), clientId=client)).status == 201
    return subscribed(house, client, canPause=True)


@pytest.mark.parametrize("path", LISTS)
def test_another_client_sees_nothing_of_it(house: House, client: str, bob: Api, path: str) -> None:
    owning(house, client)
    assert bob.get(path).body["items"] == []
    assert bob.get("/me/wallet").body == {"balances": [], "lots": []}


@pytest.mark.parametrize("stranger", [lambda house: house, lambda house: make_house()], ids=["here", "elsewhere"])
@pytest.mark.parametrize("verb", ["pause", "resume", "cancel"])
def test_nor_does_one_touch_anothers_subscription(
    house: House, client: str, ada: Api, verb: str, stranger: Callable[[House], House]
) -> None:
    club = owning(house, client)
    before = ada.get("/me/subscriptions").body
    eve = signed_in(stranger(house), "eve@example.test")
    assert eve.post(f"/me/subscriptions/{club}/{verb}").status == 404
    assert ada.get("/me/subscriptions").body == before


def test_the_same_address_elsewhere_is_somebody_else(house: House, client: str) -> None:
    owning(house, client)
    elsewhere = signed_in(make_house())
    assert [elsewhere.get(path).body["items"] for path in LISTS] == [[]] * len(LISTS)
    assert elsewhere.get("/me/wallet").body["balances"] == []


@pytest.mark.parametrize("path", ["/me/wallet", *LISTS])
def test_only_clients_have_an_area(house: House, path: str) -> None:
    def codes(answers: list[Answer]) -> list[int]:
        return [one.status for one in answers]

    assert codes([house.api.get(path), house.visitor.get(path), Api(None).get(path)]) == [403, 403, 401]


def test_what_was_bought_is_looked_at_and_called_off_while_nothing_is_paid(
    house: House, client: str, ada: Api, bob: Api
) -> None:
    made = ada.post("/purchases", {"productId": a_pack(house)["id"]}).body
    path = f"/me/purchases/{made['id']}"
    assert (ada.get(path).body["status"], bob.get(path).status) == ("pending", 404)
    assert bob.post(f"{path}/cancel").status == 404
    assert (ada.post(f"{path}/cancel").body["status"], ada.get(path).body["amountDue"]) == ("cancelled", 0)
    again = ada.post(f"{path}/cancel")
    assert (again.status, again.code) == (409, "wallet.purchase_status_refused")


def test_what_was_paid_in_part_is_the_houses_to_give_back(house: House, client: str, ada: Api) -> None:
    made = ada.post("/purchases", {"productId": a_pack(house)["id"]}).body
    assert house.api.post(f"/purchases/{made['id']}/payments", {"method": "cash", "amount": 100}).status == 201
    assert ada.post(f"/me/purchases/{made['id']}/cancel").status == 409
    assert ada.get(f"/me/purchases/{made['id']}").body["amountDue"] == 9_900


def test_who_bought_a_certificate_prints_it(house: House, client: str, ada: Api, bob: Api) -> None:
    bought, given = a_gift(house, clientId=client), a_gift(house)
    assert ada.post("/me/gift-certificates/redeem", {"code": given["code"], "amount": 1}).status == 200
    printed = ada.get(f"/me/gift-certificates/{bought['id']}/pdf", format="card", locale="fr")
    assert (printed.status, printed.raw[:5]) == (200, b"%PDF-")
    assert ada.get(f"/me/gift-certificates/{given['id']}/pdf").status == 404
    assert bob.get(f"/me/gift-certificates/{bought['id']}/pdf").status == 404


def test_the_statement_is_a_table_without_the_houses_notes(house: House, client: str, ada: Api, bob: Api) -> None:
    give(house, client, 60)
    head, line = ada.get("/me/wallet/statement.csv").raw.decode().removeprefix("\ufeff").splitlines()
    assert "reason" not in head.split(",")
    assert ("grant" in line, "60" in line, "nuisance" in line) == (True, True, False)
    assert len(bob.get("/me/wallet/statement.csv").raw.splitlines()) == 1


def test_the_sign_in_page_knows_whose_it_is(house: House) -> None:
    place = house.api.get("/organization").body
    for name in (place["slug"], place["id"]):
        told = Api(None).get("/client-sessions/place", organization=name)
        assert (told.status, told.body["name"], told.body["locale"]) == (200, place["name"], place["locale"])
    assert Api(None).get("/client-sessions/place", organization="nobody-here").status == 404
    assert Api(None).get("/client-sessions/place").status == 422
