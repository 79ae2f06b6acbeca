"""A thousand deliveries in any order, many of them twice and more, end where the ordered ones do."""

from datetime import UTC, datetime
from random import Random
from typing import Any

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.jobs.online import queue_event
from comptoir.payments.services.handle_event import receive_stripe_event
from comptoir.platform.tenancy import organization_scope
from tests.house import make_house
from tests.http.booking.conftest import Clock
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.billed import APRIL, FAILS_LATER, HEARD, TOLD, Club, instant, one_clock
from tests.http.wallet.products import a_client, a_subscription
from tests.http.wallet.time_passing import Time
from tests.peers.stripe.objects import Object
from tests.peers.stripe.server import StripeServer, signed
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
MARCH, LATER = "2027-03-01T09:00:00+01:00", "2027-04-10T10:00:00+02:00"
BOOKINGS, CLUBS = 16, 6
DELIVERIES = 1000
SPEC = {
    "payment_intent.succeeded",
    "payment_intent.payment_failed",
    "payment_intent.canceled",
    "checkout.session.completed",
    "charge.dispute.created",
    "charge.dispute.closed",
    "invoice.payment_succeeded",
    "invoice.payment_failed",
    "customer.subscription.updated",
    "customer.subscription.deleted",
    "refund.created",
    "refund.updated",
}
"""What spec 02 §1 names."""


def clubs(shop: Shop, clock: Clock) -> list[Club]:
    """Subscriptions, paid for a first period, and told to Stripe."""
    shop.stripe.account.clock = instant(MARCH)
    product = a_subscription(shop.house, graceDays=30)
    joined, time = [], Time(clock)
    for number in range(CLUBS):
        club = Club(shop, time)
        client = a_client(shop.house, email=f"member-{number}@example.test")
        club.join(product, FAILS_LATER if number in {1, 2} else "4242424242424242", clientId=client)
        joined.append(club)
    return joined


def second_periods(shop: Shop, joined: list[Club]) -> None:
    """All that may happen to a subscription whose next period begins."""
    bank = shop.stripe.account
    joined[0].time.pass_until(APRIL)
    bank.advance(instant(APRIL))
    intents = [_charged(club) for club in joined]
    bank.pay(intents[1])
    for cancels in ("true", "false", "true"):
        bank.change_subscription(_at_stripe(joined[3])["id"], {"cancel_at_period_end": cancels})
    bank.change_subscription(_at_stripe(joined[4])["id"], {"pause_collection": {"behavior": "void"}})
    bank.change_subscription(_at_stripe(joined[4])["id"], {"pause_collection": ""})
    bank.create_refund({"payment_intent": intents[5], "amount": "1000"})
    dispute = bank.open_dispute(intents[5])
    bank.close_dispute(dispute["id"], "won")
    bank.advance(instant(LATER))
    # What is told is heard at once, as far as bookings are concerned.
    joined[0].time.clock(MARCH)


def _at_stripe(club: Club) -> Object:
    client = club.purchase["clientId"]
    [customer] = club.stripe.all("customer", lambda one: bool(one["metadata"]["comptoir_client"] == client))
    [found] = club.stripe.all("subscription", lambda one: bool(one["customer"] == customer["id"]))
    return found


def _charged(club: Club) -> str:
    """The intent that pays the second period."""
    latest = club.stripe.get(_at_stripe(club)["latest_invoice"], "invoice")
    return str(latest["payments"]["data"][0]["payment"]["payment_intent"])


def stories(shop: Shop) -> list[dict[str, Any]]:
    """Bookings, and all that may happen to their payments."""
    shop.api.patch("/organization", {"rules": {"maxBookingsPerHour": 0, "maxActiveBookings": 0}})
    service = shop.service(type="event", maxParticipants=BOOKINGS)
    bookings, bank = [], shop.stripe.account
    for number in range(BOOKINGS):
        bookings.append(shop.book(service, contactEmail=f"client-{number}@example.test"))
        intent = shop.intents()[-1]["id"]
        match number % 8:
            case 0 if number:
                wish = {
                    "bookingId": bookings[-1]["id"],
                    "successUrl": "https://a.test/1",
                    "cancelUrl": "https://a.test/2",
                }
                page = shop.house.visitor.post("/billing/checkout-sessions", wish).body["url"]
                bank.pay_page(page.rsplit("/", 1)[1])
            case 0:
                bank.pay(intent)
            case 1:
                bank.pay(intent, "4000000000000002")
                bank.pay(intent)
            case 2:
                bank.pay(intent, "4000000000009995")
                bank.pay(intent, "4000000000009979")
            case 3:
                bank.cancel_intent(intent)
            case 4:
                bank.pay(intent)
                bank.create_refund({"payment_intent": intent, "amount": "1200"})
                bank.create_refund({"payment_intent": intent, "amount": "800"})
            case 5:
                bank.pay(intent)
                dispute = bank.open_dispute(intent)
                bank.close_dispute(dispute["id"], "won" if number % 16 == 5 else "lost")
            case 6:
                bank.pay(intent, "4000000000007726")
                refund = bank.create_refund({"payment_intent": intent})
                bank.settle_refund(refund["id"], "failed")
            case 7:
                bank.pay(intent, "4000000000007726")
                refund = bank.create_refund({"payment_intent": intent, "amount": "500"})
                bank.settle_refund(refund["id"], "succeeded")
                bank.open_dispute(intent)
    return bookings


def state(shop: Shop, bookings: list[dict[str, Any]]) -> list[Any]:
    """All that matters of bookings, payments, refunds and disputes, without ids and moments."""
    found = []
    for booking in bookings:
        one = shop.shown(booking)
        payments = [
            (each["status"], each["amount"], each["refundedAmount"], each["failureCode"], each["method"])
            for each in one["payments"]
        ]
        refunds = shop.api.get("/refunds", subjectId=booking["id"]).body["items"]
        disputes = shop.api.get("/disputes", paymentId=one["payments"][0]["id"]).body["items"]
        found.append(
            (
                shop.money(booking),
                payments,
                sorted((each["status"], each["amount"]) for each in refunds),
                [(each["status"], each["closedAt"] is None) for each in disputes],
            )
        )
    return found


def state_of_clubs(joined: list[Club]) -> list[Any]:
    """All that matters of subscriptions and their periods."""
    found = []
    for club in joined:
        shown = club.shown
        bought = club.shop.api.get("/purchases", subscriptionId=shown["id"]).body["items"]
        payments = [
            (one["status"], one["amount"], one["refundedAmount"])
            for purchase in bought
            for one in club.shop.api.get(f"/purchases/{purchase['id']}").body["payments"]
        ]
        places = ("status", "endReason", "periodNumber", "amountDue", "cancelAt")
        found.append(([shown[name] for name in places], club.periods, sorted(payments)))
    return found


def work(shop: Shop) -> None:
    while shop.work(*HEARD, *TOLD):
        pass


def deliver_again(shop: Shop, event: Object) -> None:
    """What came before, past the address it comes to: that is tried a hundred times already."""
    body, header = signed(event)
    with organization_scope(OrganizationId(shop.house.id)):
        news = receive_stripe_event(body, header, now=datetime.now(UTC))
        if news is not None:
            queue_event(news)


def shuffle(shop: Shop, news: list[Object]) -> None:
    """A thousand deliveries, each event at least once, handled in batches as they come, so that what waits is looked at
    again and again."""
    random = Random(20261121)
    deliveries = [*news, *random.choices(news, k=DELIVERIES - len(news))]
    random.shuffle(deliveries)
    seen: set[str] = set()
    for place, event in enumerate(deliveries):
        if event["id"] in seen:
            deliver_again(shop, event)
        else:
            seen.add(event["id"])
            assert shop.deliver(event).status == 200
        if place % 29 == 0:
            work(shop)
    work(shop)


def test_a_thousand_shuffled_deliveries_end_where_the_ordered_ones_do(
    shop: Shop, stripe: StripeServer, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    one_clock(monkeypatch)
    joined = clubs(shop, clock)
    begun = len(stripe.account.events)
    shuffled = stories(shop)
    second_periods(shop, joined)
    news = stripe.account.events[begun:]
    ordered = Shop(make_house(), stripe, told=len(stripe.account.events))
    ordered.connect()
    joined_in_order = clubs(ordered, clock)
    told_in_order = stories(ordered)
    second_periods(ordered, joined_in_order)
    ordered.hear()
    work(ordered)
    shuffle(shop, news)
    assert state(shop, shuffled) == state(ordered, told_in_order)
    assert state_of_clubs(joined) == state_of_clubs(joined_in_order)
    assert [club.shown["status"] for club in joined] == [
        "active",
        "active",
        "past_due",
        "cancelled",
        "active",
        "active",
    ]
    statuses = {payment["status"] for payment in shop.api.get("/payments", limit=200).body["items"]}
    assert statuses == {"paid", "failed", "cancelled", "partially_refunded", "disputed", "lost"}
    assert shop.api.get("/billing/events", state="waiting").body["items"] == []
    assert shop.api.get("/billing/events", state="unknown").body["items"] == []
    assert {event["type"] for event in news} >= SPEC
