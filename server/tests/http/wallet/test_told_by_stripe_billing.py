"""What Stripe Billing says: again, late, out of order, of strangers, and of what somebody changed there."""

from contextlib import suppress
from random import Random
from typing import Any

import pytest

from comptoir.payments.contracts import ProviderUnreachable
from tests.http.booking.conftest import Clock
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.billed import APRIL, FAILS_LATER, Club, club, instant
from tests.peers.stripe import objects

__all__ = ["club", "shop", "stripe"]
pytestmark = pytest.mark.django_db


def test_what_stripe_says_again_and_late_changes_nothing(club: Club) -> None:
    club.join(card=FAILS_LATER)
    club.pass_until(APRIL)
    [open_one] = [one for one in club.stripe.all("invoice") if one["status"] == "open"]
    club.stripe.pay(open_one["payments"]["data"][0]["payment"]["payment_intent"])
    club.hear()
    club.shop.told = 0
    club.hear(times=2, shuffled=Random(7))
    assert (club.shown["status"], club.periods[1]) == ("active", (2, "active", 4000, 0))
    assert (club.charged, club.credits()) == ([4000, 4000], 8)


def test_a_charge_that_is_told_before_our_own_clock_begins_the_period(club: Club) -> None:
    club.join()
    club.stripe.advance(instant(APRIL))
    club.hear()
    assert (club.shown["periodNumber"], club.charged) == (1, [4000, 4000]), "it waits"
    assert [one["state"] for one in club.shop.api.get("/billing/events", state="waiting").body["items"]] == ["waiting"]
    club.time.pass_until(APRIL)
    club.work()
    assert club.periods == [(1, "expired", 4000, 0), (2, "active", 4000, 0)]
    assert club.shop.api.get("/billing/events", state="waiting").body["items"] == []


def test_a_charge_begins_the_period_whose_time_has_come(club: Club, clock: Clock) -> None:
    club.join()
    clock(APRIL)
    club.stripe.advance(instant(APRIL))
    club.hear()
    assert club.periods[1] == (2, "active", 4000, 0)
    club.time.pass_until(APRIL)
    club.work()
    assert club.periods == [(1, "expired", 4000, 0), (2, "active", 4000, 0)], "our clock finds it begun"


def at_stripe_alone(club: Club, **changes: str) -> None:
    """Somebody changes it in Stripe's own pages."""
    id = club.at_stripe["id"]
    pause: Any = {"pause_collection": {"behavior": "void"}} if changes.pop("pause", "") else {}
    club.stripe.change_subscription(id, {**changes, **pause})


def test_what_somebody_changes_at_stripe_is_followed(club: Club) -> None:
    club.join()
    at_stripe_alone(club, cancel_at_period_end="true")
    club.hear()
    assert (club.shown["status"], club.shown["cancelAt"]) == ("cancelled", club.shown["currentPeriodEnd"])
    at_stripe_alone(club, cancel_at_period_end="false")
    club.hear()
    assert (club.shown["status"], club.shown["cancelAt"]) == ("active", None)
    at_stripe_alone(club, pause="yes")
    club.hear()
    assert club.shown["status"] == "paused"
    club.stripe.change_subscription(club.at_stripe["id"], {"pause_collection": ""})
    club.hear()
    assert club.shown["status"] == "active"
    club.stripe.cancel_subscription(club.at_stripe["id"])
    club.hear()
    assert (club.shown["status"], club.shown["endReason"]) == ("ended", "cancelled")


def test_old_news_of_a_change_is_checked_against_what_stands(club: Club) -> None:
    club.join()
    at_stripe_alone(club, cancel_at_period_end="true")
    at_stripe_alone(club, cancel_at_period_end="false")
    cancelled, resumed = club.stripe.events[-2:]
    club.shop.told = len(club.stripe.events)
    for event in (resumed, cancelled, cancelled, resumed):
        assert club.shop.deliver(event).status == 200
        club.shop.work("payments.handle_event")
        club.work()
        assert club.shown["status"] == "active"


def test_money_for_what_is_over_goes_back(club: Club) -> None:
    club.join()
    club.shop.stripe.faults = ["down"]
    with suppress(ProviderUnreachable):
        club.act("cancel", at="now")
    club.stripe.advance(instant(APRIL))
    club.hear()
    club.shop.work("payments.send_refund")
    club.hear()
    assert (club.shown["status"], club.charged) == ("ended", [4000, 4000])
    assert [one["amount"] for one in club.stripe.all("refund")] == [4000]
    assert club.periods == [(0, "cancelled", 4000, 4000), (1, "active", 4000, 0)]


def test_another_amount_than_ours_is_kept_and_shown(club: Club) -> None:
    club.join()
    club.at_stripe["items"]["data"][0]["price"] = {
        **club.at_stripe["items"]["data"][0]["price"],
        "unit_amount": 9000,
    }
    club.pass_until(APRIL)
    kept = club.shop.api.get("/billing/events", state="unknown").body["items"]
    assert "invoice.payment_succeeded" in {one["type"] for one in kept}
    assert (club.shown["amountDue"], club.periods[1]) == (4000, (2, "pending", 0, 0))


def test_events_of_others_subscriptions_are_kept(club: Club) -> None:
    club.join()
    stranger = {**club.at_stripe, "id": "sub_else", "metadata": {}}
    invoice = {**club.stripe.all("invoice")[0], "id": "in_else"}
    invoice["parent"] = {"type": "subscription_details", "subscription_details": {"subscription": "sub_else"}}
    for kind, subject in [
        ("customer.subscription.updated", stranger),
        ("customer.subscription.deleted", {**stranger, "status": "canceled"}),
        ("invoice.payment_succeeded", {**invoice, "status": "paid", "amount_paid": 4000}),
        ("invoice.payment_failed", {**invoice, "status": "open", "amount_due": 4000, "attempt_count": 1}),
    ]:
        club.shop.deliver(objects.event(kind, subject))
    club.shop.work("payments.handle_event")
    kept = club.shop.api.get("/billing/events", state="unknown").body["items"]
    assert len(kept) == 4
    assert (club.shown["status"], club.charged) == ("active", [4000])
