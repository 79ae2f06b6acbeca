"""Subscriptions that Stripe Billing charges: the same states as those the house charges itself."""

from typing import Any

import pytest

from tests.http.booking.conftest import Clock
from tests.http.booking.worker import mails, run_everything_told
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.billed import Club, one_clock
from tests.http.wallet.products import a_subscription
from tests.http.wallet.time_passing import Time
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
pytestmark = pytest.mark.django_db
APRIL, MAY, JUNE = "2027-04-01T10:00:00+02:00", "2027-05-01T10:00:00+02:00", "2027-06-01T10:00:00+02:00"
FAILS_LATER = "4000000000000341"


@pytest.fixture
def club(shop: Shop, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Club:
    one_clock(monkeypatch)
    return Club(shop, Time(clock))


def dunned(club: Club) -> int:
    run_everything_told()
    return [one["kind"] for one in mails(club.shop.house)].count("subscription.due")


def test_who_paid_by_card_is_charged_by_stripe_from_then_on(club: Club) -> None:
    club.join()
    told = club.at_stripe
    item = told["items"]["data"][0]
    assert (told["status"], item["price"]["unit_amount"], item["price"]["recurring"]["interval"]) == (
        "trialing",
        4000,
        "month",
    )
    assert club.stripe.get(told["customer"], "customer")["email"] == "ada@example.test"
    assert club.shown["status"] == "active"
    assert club.charged == [4000], "the first period is paid once"


def test_each_period_is_charged_granted_and_told_once(club: Club) -> None:
    club.join()
    club.pass_until(APRIL)
    assert (club.shown["status"], club.shown["periodNumber"], club.shown["amountDue"]) == ("active", 2, 0)
    club.pass_until(MAY)
    assert club.periods == [(1, "expired", 4000, 0), (2, "expired", 4000, 0), (3, "active", 4000, 0)]
    assert (club.charged, club.credits()) == ([4000, 4000, 4000], 8)
    assert dunned(club) == 0
    states = {one["state"] for one in club.shop.api.get("/billing/events", limit=200).body["items"]}
    assert states <= {"handled", "ignored"}


def test_what_stripe_charged_can_be_given_back(club: Club) -> None:
    club.join()
    club.pass_until(APRIL)
    bought = club.shop.api.get("/purchases", subscriptionId=club.id).body["items"]
    second = next(one for one in bought if one["period"]["number"] == 2)
    answer = club.shop.api.post(f"/purchases/{second['id']}/refund", {"amount": 4000})
    assert answer.status == 200, answer.body
    club.shop.work("payments.send_refund")
    club.hear()
    [refund] = club.shop.api.get("/refunds").body["items"]
    assert (refund["status"], refund["amount"]) == ("succeeded", 4000)
    assert club.periods[1] == (2, "refunded", 4000, 4000)


def test_a_charge_that_fails_is_past_due_and_dunned_until_it_is_paid(club: Club) -> None:
    club.join(card=FAILS_LATER)
    club.pass_until(APRIL)
    assert (club.shown["status"], club.shown["amountDue"], dunned(club)) == ("past_due", 4000, 1)
    club.pass_until("2027-04-04T11:00:00+02:00")
    assert (club.shown["status"], dunned(club)) == ("past_due", 2)
    asked = club.shop.api.post("/billing/payment-intents", {"purchaseId": _due(club)["id"]})
    assert asked.status == 200, asked.body
    [invoice] = [one for one in club.stripe.all("invoice") if one["status"] == "open"]
    intent = invoice["payments"]["data"][0]["payment"]["payment_intent"]
    assert asked.body["clientSecret"] == club.stripe.get(intent, "payment_intent")["client_secret"]
    club.stripe.pay(intent)
    club.hear()
    assert (club.shown["status"], club.periods[1]) == ("active", (2, "active", 4000, 0))
    assert club.charged == [4000, 4000]


def test_who_does_not_pay_within_the_grace_loses_it_at_stripe_too(club: Club) -> None:
    club.join(a_subscription(club.shop.house, graceDays=7), card=FAILS_LATER)
    club.pass_until(APRIL)
    club.pass_until("2027-04-09T10:00:00+02:00")
    assert (club.shown["status"], club.shown["endReason"]) == ("ended", "unpaid")
    assert club.at_stripe["status"] == "canceled"
    assert (club.periods[1], club.charged) == ((2, "cancelled", 0, 0), [4000])


def _due(club: Club) -> dict[str, Any]:
    bought = club.shop.api.get("/purchases", subscriptionId=club.id, status="pending").body["items"]
    return dict(bought[0])
