"""What Stripe tells, repeated, forged, stale and unknown."""

import time
from typing import Any

import pytest
from django.test import Client

from tests.house import make_house
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.stripe import objects
from tests.peers.stripe.server import signed
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]


def events(shop: Shop, **query: Any) -> list[dict[str, Any]]:
    return list(shop.api.get("/billing/events", **query).body["items"])


def an_event(shop: Shop) -> objects.Object:
    shop.stripe.account.pay(shop.intents()[0]["id"])
    return shop.stripe.account.events[-1]


@pytest.fixture
def booking(shop: Shop) -> dict[str, Any]:
    return shop.book(shop.service())


def test_an_event_is_stored_answered_and_then_handled(shop: Shop, booking: dict[str, Any]) -> None:
    event = an_event(shop)
    assert shop.deliver(event).body == {"received": True}
    [stored] = events(shop)
    assert (stored["externalId"], stored["type"], stored["state"]) == (event["id"], event["type"], "received")
    shop.work("payments.handle_event")
    [stored] = events(shop)
    assert (stored["state"], stored["paymentId"]) == ("handled", booking["payment"]["id"])
    assert shop.api.get(f"/billing/events/{stored['id']}").body["payload"] == event


def test_an_event_that_comes_again_is_handled_once(shop: Shop, booking: dict[str, Any]) -> None:
    event = an_event(shop)
    for _ in range(3):
        assert shop.deliver(event).status == 200
    assert shop.work("payments.handle_event") == 1
    [stored] = events(shop)
    assert (stored["deliveries"], stored["state"]) == (3, "handled")
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)


def _other_secret(event: objects.Object) -> tuple[bytes, str]:
    return signed(event, secret="whsec_somebody_else")


def _stale(event: objects.Object) -> tuple[bytes, str]:
    return signed(event, at=time.time() - 301)


def _ahead_of_time(event: objects.Object) -> tuple[bytes, str]:
    return signed(event, at=time.time() + 330)


def _altered(event: objects.Object) -> tuple[bytes, str]:
    body, header = signed(event)
    return body.replace(b'"payment_intent.succeeded"', b'"payment_intent.canceled"'), header


def _unsigned(event: objects.Object) -> tuple[bytes, str]:
    return signed(event)[0], ""


def _garbled(event: objects.Object) -> tuple[bytes, str]:
    return signed(event)[0], "t=soon,v1=0000"


def _no_event(event: objects.Object) -> tuple[bytes, str]:
    return signed({"id": "evt_1", "type": "payment_intent.succeeded"})


@pytest.mark.parametrize("forge", [_other_secret, _stale, _ahead_of_time, _altered, _unsigned, _garbled, _no_event])
def test_what_stripe_did_not_say_is_not_kept(shop: Shop, booking: dict[str, Any], forge: Any) -> None:
    refused = shop.post_hook(*forge(an_event(shop)))
    assert (refused.status, refused.code) == (400, "payments.event_forged")
    assert events(shop) == []
    assert shop.work("payments.handle_event") == 0
    assert shop.money(booking) == ("pending", 0, 0, 5000)


@pytest.mark.parametrize("seconds", [-270, 270])
def test_an_event_within_five_minutes_is_good(shop: Shop, booking: dict[str, Any], seconds: int) -> None:
    assert shop.post_hook(*signed(an_event(shop), at=time.time() + seconds)).status == 200


def test_events_of_strangers_are_kept_and_shown(shop: Shop) -> None:
    intent = objects.payment_intent({"amount": "100", "currency": "eur"})
    told = [
        ("payment_intent.succeeded", {**intent, "status": "succeeded", "amount_received": 100}, "unknown"),
        ("refund.created", objects.refund({"payment_intent": "pi_else"}, "ch_1", "eur", 5), "unknown"),
        ("charge.dispute.created", objects.dispute({**intent, "latest_charge": "ch_1"}, "fraudulent"), "unknown"),
        ("customer.subscription.updated", {"id": "sub_1", "object": "subscription"}, "unknown"),
        ("customer.subscription.deleted", {"id": "sub_1", "object": "subscription"}, "unknown"),
        ("invoice.payment_succeeded", {"id": "in_1", "object": "invoice"}, "unknown"),
        ("invoice.payment_failed", {"id": "in_1", "object": "invoice"}, "unknown"),
        ("product.created", {"id": "prod_1", "object": "product"}, "ignored"),
        ("payment_intent.succeeded", {"object": "payment_intent"}, "unknown"),
    ]
    for type, subject, _ in told:
        assert shop.deliver(objects.event(type, subject)).status == 200
    shop.work("payments.handle_event")
    assert [one["state"] for one in reversed(events(shop))] == [state for _, _, state in told]
    assert shop.api.get("/payments").body["items"] == []


def test_another_amount_than_ours_pays_nothing(shop: Shop, booking: dict[str, Any]) -> None:
    event = an_event(shop)
    event["data"]["object"]["amount_received"] = 1
    shop.deliver(event)
    shop.work("payments.handle_event")
    assert [one["state"] for one in events(shop)] == ["unknown"]
    assert shop.money(booking) == ("pending", 0, 0, 5000)


def test_one_houses_events_say_nothing_of_anothers_payments(shop: Shop, booking: dict[str, Any]) -> None:
    other = Shop(make_house(), shop.stripe)
    other.connect()
    other.deliver(an_event(shop))
    other.work("payments.handle_event")
    assert [one["state"] for one in events(other)] == ["unknown"]
    assert shop.money(booking) == ("pending", 0, 0, 5000)


def test_every_address_answers_and_nobody_else(shop: Shop) -> None:
    body, header = signed(objects.event("product.created", {"id": "prod_1"}))
    for address, status, code in [
        (f"/api/v1/webhooks/stripe?organization={shop.house.id}", 200, None),
        (f"/api/v1/webhooks/stripe?organization={shop.house.organization.slug}", 200, None),
        (f"/api/booking/stripe/webhook?organization={shop.house.organization.slug}", 200, None),
        ("/api/v1/webhooks/stripe?organization=nobody-here", 404, "platform.not_found"),
        ("/api/v1/webhooks/stripe/0192f000-0000-7000-8000-000000000000", 404, "platform.not_found"),
        ("/api/v1/webhooks/stripe", 422, "platform.invalid"),
    ]:
        answer = Client().post(address, body, content_type="application/json", headers={"Stripe-Signature": header})
        assert (answer.status_code, answer.json().get("code")) == (status, code), address


def test_a_dispute_takes_the_money_for_now_and_the_bank_decides(shop: Shop, booking: dict[str, Any]) -> None:
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"])
    dispute = shop.stripe.account.open_dispute(intent["id"])
    shop.hear()
    [shown] = shop.api.get("/disputes", isOpen="true").body["items"]
    assert (shown["clientName"], shown["clientEmail"]) == (booking["contactName"], booking["contactEmail"])
    assert (shown["externalId"], shown["amount"], shown["reason"], shown["status"]) == (
        dispute["id"],
        5000,
        "fraudulent",
        "needs_response",
    )
    [payment] = shop.payments(booking)
    assert payment["status"] == "disputed"
    refused = shop.api.post(f"/payments/{payment['id']}/refunds")
    assert (refused.status, refused.code) == (409, "payments.refund_above_paid")
    shop.stripe.account.close_dispute(dispute["id"], "won")
    shop.hear()
    assert shop.payments(booking)[0]["status"] == "paid"
    assert shop.api.get("/disputes", isOpen="true").body["items"] == []


def test_a_lost_dispute_is_money_gone(shop: Shop, booking: dict[str, Any]) -> None:
    [intent] = shop.intents()
    shop.stripe.account.pay(intent["id"])
    dispute = shop.stripe.account.open_dispute(intent["id"])
    shop.stripe.account.close_dispute(dispute["id"], "lost")
    shop.hear()
    assert shop.payments(booking)[0]["status"] == "lost"
    assert shop.money(booking) == ("confirmed", 5000, 5000, 5000), "the house is owed it again"
