"""Stripe down, slow, busy, failing after the work, cut off: nobody is charged twice, no payment is lost."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.contracts import ProviderUnreachable
from comptoir.payments.services.reconcile import reconcile
from tests.http.booking.conftest import Clock
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
LOST = ["down", "slow", "limited", "failing", "error_after", "cut"]


def later(shop: Shop, **after: int) -> None:
    """Stripe and we compare, some time after the house's today."""
    now = datetime.fromisoformat("2027-03-01T08:00:00+00:00") + timedelta(**after)
    reconcile(OrganizationId(shop.house.id), now=now)


@pytest.fixture
def paid(shop: Shop) -> dict[str, Any]:
    booking = shop.book(shop.service())
    shop.stripe.account.pay(shop.intents()[0]["id"])
    shop.hear()
    return booking


@pytest.mark.parametrize("fault", LOST)
def test_a_booking_is_made_whatever_stripe_does_and_a_job_goes_on(shop: Shop, fault: str) -> None:
    shop.stripe.faults = [fault]
    booking = shop.book(shop.service())
    assert (booking["status"], booking["awaits"]) == ("pending", "payment")
    assert booking["payment"]["id"] and booking["payment"]["clientSecret"] is None
    assert shop.work("payments.open_intent") == 1
    [intent] = shop.intents()
    asked = shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]})
    assert asked.body["clientSecret"] == intent["client_secret"]
    shop.stripe.account.pay(intent["id"])
    shop.hear()
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    assert len(shop.intents()) == 1


@pytest.mark.parametrize("fault", LOST)
def test_who_asks_while_stripe_is_away_is_told_and_asks_again(shop: Shop, fault: str) -> None:
    service = shop.service()
    shop.stripe.faults = [fault, fault]
    booking = shop.book(service)
    refused = shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]})
    assert (refused.status, refused.code) == (503, "payments.provider_unreachable")
    assert shop.house.visitor.post("/billing/payment-intents", {"bookingId": booking["id"]}).status == 200
    assert len(shop.intents()) == len(shop.payments(booking)) == 1


@pytest.mark.parametrize("fault", [*LOST, "sticky_error"])
def test_a_refund_is_made_once_whatever_becomes_of_the_answer(
    shop: Shop, paid: dict[str, Any], clock: Clock, fault: str
) -> None:
    [payment] = shop.payments(paid)
    shop.api.post(f"/payments/{payment['id']}/refunds", {"amount": 2000})
    shop.stripe.faults = [fault]
    with pytest.raises(ProviderUnreachable):
        shop.work("payments.send_refund")
    assert shop.api.get("/refunds").body["items"][0]["status"] == "pending"
    later(shop, minutes=30)
    [refund] = shop.api.get("/refunds").body["items"]
    assert refund["status"] == "succeeded"
    shop.hear()
    later(shop, hours=2)
    assert [one["amount"] for one in shop.stripe.account.refunds_of(payment["externalId"])] == [2000]
    assert shop.money(paid) == ("confirmed", 5000, 2000, 2000)


def test_a_refund_stripe_refuses_has_failed(shop: Shop, paid: dict[str, Any]) -> None:
    [payment] = shop.payments(paid)
    shop.api.post(f"/payments/{payment['id']}/refunds")
    shop.stripe.account.create_refund({"payment_intent": payment["externalId"]})
    shop.work("payments.send_refund")
    [refund] = shop.api.get("/refunds").body["items"]
    assert (refund["status"], refund["failureCode"]) == ("failed", "charge_already_refunded")
    assert shop.money(paid) == ("confirmed", 5000, 0, 0), "until Stripe's own refund is told"
    shop.hear()
    assert shop.money(paid) == ("confirmed", 5000, 5000, 5000)


def test_what_no_webhook_told_the_hourly_comparison_finds(shop: Shop) -> None:
    service = shop.service(type="event", maxParticipants=9)
    bookings = [shop.book(service, contactEmail=f"client-{one}@example.test") for one in range(3)]
    pays, declined, called_off = (one["id"] for one in shop.intents())
    shop.stripe.account.pay(pays)
    shop.stripe.account.pay(declined, "4000000000000002")
    shop.stripe.account.cancel_intent(called_off)
    later(shop, minutes=5)
    assert [shop.money(one)[1] for one in bookings] == [0, 0, 0], "what may still be under way is left alone"
    later(shop, minutes=30)
    assert [shop.payments(one)[0]["status"] for one in bookings] == ["paid", "failed", "cancelled"]
    assert shop.money(bookings[0]) == ("confirmed", 5000, 0, 0)


def test_a_page_nobody_told_us_of_is_found_paid(shop: Shop) -> None:
    booking = shop.book(shop.service())
    asked = {"bookingId": booking["id"], "successUrl": "https://a.test/ok", "cancelUrl": "https://a.test/no"}
    page = shop.house.visitor.post("/billing/checkout-sessions", asked).body["url"].rsplit("/", 1)[1]
    shop.stripe.account.pay_page(page)
    later(shop, minutes=30)
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)


def test_a_dispute_that_ended_unheard_is_found(shop: Shop, paid: dict[str, Any]) -> None:
    dispute = shop.stripe.account.open_dispute(shop.payments(paid)[0]["externalId"])
    shop.hear()
    shop.stripe.account.close_dispute(dispute["id"], "won")
    later(shop, hours=1)
    assert shop.payments(paid)[0]["status"] == "paid"


def test_one_that_fails_does_not_keep_the_others_from_being_found(shop: Shop) -> None:
    service = shop.service(type="event", maxParticipants=9)
    bookings = [shop.book(service, contactEmail=f"client-{one}@example.test") for one in range(2)]
    first, second = (one["id"] for one in shop.intents())
    for intent in (first, second):
        shop.stripe.account.pay(intent)
    del shop.stripe.account.objects[second]
    later(shop, minutes=30)
    assert shop.money(bookings[0])[0] == "confirmed"
    assert shop.money(bookings[1])[0] == "pending"


def test_switched_off_in_between_refunds_still_go_back(shop: Shop, paid: dict[str, Any]) -> None:
    shop.api.call("PUT", "/billing/settings", {"stripe": {"isEnabled": False}})
    shop.api.post(f"/bookings/{paid['id']}/cancel")
    shop.work("payments.send_refund")
    assert shop.api.get("/refunds").body["items"][0]["status"] == "succeeded"
