"""Packs and subscriptions paid by card, against a Stripe that answers over HTTP."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.house import House
from tests.http.booking.conftest import Clock
from tests.http.booking.worker import mails, run_everything_told
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.products import a_client, a_pack, a_subscription, sold
from tests.http.wallet.time_passing import Time
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
pytestmark = pytest.mark.django_db


@pytest.fixture
def time(clock: Clock) -> Time:
    return Time(clock)


def bought(shop: Shop, product: dict[str, Any], **changes: Any) -> dict[str, Any]:
    """A visitor buys, and the browser asks for what it pays with."""
    wish = {"productId": product["id"], "contactName": "Ada Martin", "contactEmail": "ada@example.test", **changes}
    made = shop.house.visitor.post("/purchases", {**wish, "payWith": "card"})
    assert made.status == 201, made.body
    asked = shop.house.visitor.post("/billing/payment-intents", {"purchaseId": made.body["id"]})
    assert asked.status == 200, asked.body
    assert asked.body["amount"] == made.body["amountDue"]
    return dict(made.body)


def look(shop: Shop, purchase: dict[str, Any]) -> dict[str, Any]:
    return dict(shop.api.get(f"/purchases/{purchase['id']}").body)


def pay(shop: Shop, card: str = "4242424242424242") -> None:
    """With the last intent there is."""
    shop.stripe.account.pay(shop.intents()[-1]["id"], card)
    shop.hear()


def club_of(shop: Shop, purchase: dict[str, Any]) -> dict[str, Any]:
    return dict(shop.api.get(f"/subscriptions/{look(shop, purchase)['subscriptionId']}").body)


def renewed(shop: Shop, club: dict[str, Any]) -> dict[str, Any]:
    """The latest purchase of a subscription."""
    items = shop.api.get("/purchases", subscriptionId=club["id"]).body["items"]
    return max(items, key=lambda one: one["period"]["number"])


def test_without_an_account_cards_are_not_taken(house: House) -> None:
    wish = {"productId": a_pack(house)["id"], "clientId": a_client(house), "payWith": "card"}
    refused = house.api.post("/purchases", wish)
    assert (refused.status, refused.code) == (422, "wallet.payment_not_offered")
    assert house.api.get("/purchases").body["items"] == []


def test_a_pack_is_handed_over_when_its_card_paid(shop: Shop) -> None:
    purchase = bought(shop, a_pack(shop.house))
    pay(shop, "4000000000009995")
    assert look(shop, purchase)["status"] == "pending"
    pay(shop)
    paid = look(shop, purchase)
    assert (paid["status"], paid["amountPaid"], len(paid["lotIds"])) == ("active", 10_000, 1)
    assert [one["method"] for one in paid["payments"]] == ["card"]


def test_the_counter_takes_the_place_of_the_card(shop: Shop) -> None:
    purchase = bought(shop, a_pack(shop.house))
    shop.api.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    shop.work("payments.cancel_intent")
    paid = look(shop, purchase)
    assert (paid["status"], paid["amountPaid"]) == ("active", 10_000)
    assert shop.intents()[-1]["status"] == "canceled"


def test_what_came_twice_goes_back_once(shop: Shop) -> None:
    purchase = bought(shop, a_pack(shop.house))
    shop.stripe.account.pay(shop.intents()[-1]["id"])
    shop.api.post(f"/purchases/{purchase['id']}/payments", {"method": "cash"})
    shop.hear()
    paid = look(shop, purchase)
    assert (paid["status"], paid["amountPaid"], paid["amountRefunded"]) == ("active", 20_000, 10_000)
    assert len(paid["lotIds"]) == 1


def later(moment: str, *, days: int) -> str:
    return (datetime.fromisoformat(moment) + timedelta(days=days)).isoformat()


@pytest.fixture
def without_billing(shop: Shop) -> None:
    """The house's key may not use Stripe Billing: the house charges the saved card itself."""
    shop.stripe.account.has_billing = False


def test_a_card_that_paid_for_a_period_pays_for_the_next(shop: Shop, time: Time, without_billing: None) -> None:
    purchase = bought(shop, a_subscription(shop.house))
    pay(shop)
    assert shop.work("payments.send_order") == 1
    club = club_of(shop, purchase)
    assert (club["status"], club["payWith"]) == ("active", "card")
    time.pass_until(club["currentPeriodEnd"])
    asked = shop.api.get(f"/subscriptions/{club['id']}").body
    assert (asked["status"], asked["periodNumber"], asked["amountDue"]) == ("active", 2, 4000)
    shop.work("payments.charge_saved")
    shop.hear()
    assert (renewed(shop, club)["status"], len(shop.intents())) == ("active", 2)
    assert club_of(shop, purchase)["amountDue"] == 0
    assert [one["kind"] for one in mails(shop.house) if "due" in one["kind"]] == []


def test_a_card_that_fails_is_tried_again_and_asked_for(shop: Shop, time: Time, without_billing: None) -> None:
    purchase = bought(shop, a_subscription(shop.house))
    pay(shop, "4000000000000341")
    shop.work("payments.send_order")
    club = club_of(shop, purchase)
    time.pass_until(club["currentPeriodEnd"])
    shop.work("payments.charge_saved")
    shop.hear()
    run_everything_told()
    assert club_of(shop, purchase)["status"] == "past_due"
    assert [one["kind"] for one in mails(shop.house)].count("subscription.due") == 1
    time.pass_until(later(club["currentPeriodEnd"], days=3))
    assert shop.work("payments.charge_saved") == 1
    shop.hear()
    time.pass_until(later(club["currentPeriodEnd"], days=20))
    assert club_of(shop, purchase)["endReason"] == "unpaid"
    assert (renewed(shop, club)["status"], renewed(shop, club)["amountPaid"]) == ("cancelled", 0)


def test_without_a_saved_card_the_client_is_asked(shop: Shop, time: Time) -> None:
    product, client = a_subscription(shop.house, trialDays=7), a_client(shop.house)
    purchase = sold(shop.house, product, client, paid=None, payWith="card")
    time.pass_until("2027-03-08T09:00:00+01:00")
    assert club_of(shop, purchase)["status"] == "past_due"
    due = renewed(shop, club_of(shop, purchase))
    asked = shop.house.visitor.post("/billing/payment-intents", {"purchaseId": due["id"]})
    assert asked.body["amount"] == 4000
    pay(shop)
    assert (club_of(shop, purchase)["status"], look(shop, due)["status"]) == ("active", "active")


def test_an_invoice_names_the_period_and_the_discount(shop: Shop) -> None:
    shop.api.post("/promo-codes", {"code": "HALF", "kind": "percentage", "value": 50})
    purchase = sold(shop.house, a_subscription(shop.house, vatRate=20), a_client(shop.house), promoCode="HALF")
    seller = {
        "legalName": "House",
        "street": "1 rue X",
        "postalCode": "75001",
        "city": "Paris",
        "country": "FR",
        "siren": "732829320",
        "siret": "73282932000074",
        "vatNumber": "FR44732829320",
    }
    assert shop.api.call("PUT", "/billing/seller", seller).status == 200
    issued = shop.api.post("/invoices", {"subjectType": "purchase", "subjectId": purchase["id"]})
    assert issued.status == 201, issued.body
    assert [(one["description"], one["gross"]) for one in issued.body["lines"]] == [
        ("Club, du 01/03/2027 au 01/04/2027", 4000),
        ("Remise HALF", -2000),
    ]
    assert issued.body["gross"] == 2000
