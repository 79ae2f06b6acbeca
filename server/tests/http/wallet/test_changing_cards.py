"""Clients change the card that pays their subscription, against a Stripe that answers over HTTP."""

from typing import Any

import pytest

from tests.house import Answer, Api, House, make_house
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import run_everything_told
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.products import a_client, a_subscription, sold
from tests.http.wallet.time_passing import Time
from tests.peers.stripe.shop import Shop
from tests.signed_in import signed_in

__all__ = ["shop", "stripe"]
pytestmark = pytest.mark.django_db
MASTERCARD = {"brand": "mastercard", "last4": "4444", "expires": "2031-04"}


@pytest.fixture
def time(clock: Clock) -> Time:
    return Time(clock)


@pytest.fixture
def ada(shop: Shop) -> Api:
    a_client(shop.house)
    return signed_in(shop.house)


def subscribe(shop: Shop, ada: Api, card: str = "4242424242424242", **terms: Any) -> str:
    """Bought and paid by Ada herself, by card; the house charges it, for its key may not use Stripe Billing."""
    shop.stripe.account.has_billing = False
    made = ada.post("/purchases", {"productId": a_subscription(shop.house, **terms)["id"], "payWith": "card"})
    assert made.status == 201, made.body
    assert ada.post("/billing/payment-intents", {"purchaseId": made.body["id"]}).status == 200
    shop.stripe.account.pay(shop.intents()[-1]["id"], card)
    shop.hear()
    run_everything_told()
    shop.work("payments.describe_card", "payments.send_order")
    return str(mine(ada)["id"])


def mine(ada: Api) -> dict[str, Any]:
    [found] = ada.get("/me/subscriptions").body["items"]
    return dict(found)


def begun(ada: Api, club: str) -> dict[str, Any]:
    begun = ada.post(f"/me/subscriptions/{club}/card")
    assert begun.status == 201, begun.body
    return dict(begun.body)


def put(ada: Api, club: str, setup: dict[str, Any]) -> Answer:
    return ada.call("PUT", f"/me/subscriptions/{club}/card", {"setupId": setup["setupId"]})


def leave(shop: Shop, card: str = "5555555555554444") -> None:
    """In the browser, with the latest setup there is."""
    shop.stripe.account.leave_card(shop.stripe.account.all("setup_intent")[-1]["id"], card)


def test_the_card_that_paid_is_shown_and_another_takes_its_place(shop: Shop, ada: Api, time: Time) -> None:
    club = subscribe(shop, ada)
    assert (mine(ada)["payWith"], mine(ada)["card"]["last4"]) == ("card", "4242")
    setup = begun(ada, club)
    assert setup["clientSecret"].startswith("seti_")
    assert begun(ada, club) == setup
    leave(shop)
    kept = put(ada, club, setup)
    assert (kept.status, kept.body["card"]) == (200, MASTERCARD)
    [customer] = shop.stripe.account.all("customer")
    [card] = shop.stripe.account.all("payment_method", lambda one: bool(one["card"]["last4"] == "4444"))
    assert customer["invoice_settings"] == {"default_payment_method": card["id"]}
    time.pass_until(mine(ada)["currentPeriodEnd"])
    shop.work("payments.charge_saved")
    assert shop.intents()[-1]["payment_method"] == card["id"]
    assert mine(ada)["amountDue"] == 0


def test_who_closes_the_page_has_left_a_card_all_the_same(shop: Shop, ada: Api) -> None:
    club = subscribe(shop, ada)
    begun(ada, club)
    leave(shop)
    shop.hear(times=2)
    run_everything_told()
    shop.work("payments.describe_card")
    assert mine(ada)["card"] == MASTERCARD


def test_what_the_old_card_did_not_pay_is_taken_from_the_new_one_once(shop: Shop, ada: Api, time: Time) -> None:
    club = subscribe(shop, ada, "4000000000000341")
    time.pass_until(mine(ada)["currentPeriodEnd"])
    shop.work("payments.charge_saved")
    shop.hear()
    assert mine(ada)["status"] == "past_due"
    setup = begun(ada, club)
    leave(shop)
    assert put(ada, club, setup).status == 200
    shop.hear()
    run_everything_told()
    shop.work("payments.charge_saved", "payments.handle_event")
    assert (mine(ada)["status"], mine(ada)["amountDue"]) == ("active", 0)
    assert [one["status"] for one in shop.intents()].count("succeeded") == 2


def test_who_paid_at_the_counter_pays_by_card_from_then_on(shop: Shop, ada: Api) -> None:
    client = shop.api.get("/clients", search="ada@example.test").body["items"][0]["id"]
    club = str(sold(shop.house, a_subscription(shop.house), client)["subscriptionId"])
    assert (mine(ada)["payWith"], mine(ada)["card"]) == ("counter", None)
    setup = begun(ada, club)
    leave(shop)
    kept = put(ada, club, setup).body
    assert (kept["payWith"], kept["card"]) == ("card", MASTERCARD)


def test_a_card_that_is_refused_changes_nothing(shop: Shop, ada: Api) -> None:
    club = subscribe(shop, ada)
    setup = begun(ada, club)
    early = put(ada, club, setup)
    assert (early.status, early.code) == (409, "payments.card_not_saved")
    leave(shop, "4000000000000002")
    refused = put(ada, club, setup)
    assert (refused.status, refused.body["reason"]) == (409, "generic_decline")
    assert mine(ada)["card"]["last4"] == "4242"


def test_nobody_changes_anothers_card(shop: Shop, ada: Api) -> None:
    club = subscribe(shop, ada)
    setup = begun(ada, club)
    for eve in (signed_in(shop.house, "eve@example.test"), signed_in(make_house(), "ada@example.test")):
        assert eve.post(f"/me/subscriptions/{club}/card").status == 404
        assert put(eve, club, setup).status == 404
    assert put(ada, club, {"setupId": club}).status == 404
    assert mine(ada)["card"]["last4"] == "4242"


def test_without_cards_there_is_none_to_change(house: House) -> None:
    club = str(sold(house, a_subscription(house), a_client(house))["subscriptionId"])
    refused = signed_in(house).post(f"/me/subscriptions/{club}/card")
    assert (refused.status, refused.code) == (503, "payments.provider_off")


@pytest.mark.parametrize("fault", ["down", "error_after", "cut"])
def test_a_stripe_that_does_not_answer_is_asked_again(shop: Shop, ada: Api, fault: str) -> None:
    club = subscribe(shop, ada)
    shop.stripe.faults = [fault]
    away = ada.post(f"/me/subscriptions/{club}/card")
    assert (away.status, away.code) == (503, "payments.provider_unreachable")
    begun(ada, club)
    assert len(shop.stripe.account.all("setup_intent")) == 1
