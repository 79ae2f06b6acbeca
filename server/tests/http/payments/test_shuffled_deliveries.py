"""A thousand deliveries in any order, many of them twice and more, end where the ordered ones do."""

from random import Random
from typing import Any

from tests.house import make_house
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.stripe.server import StripeServer
from tests.peers.stripe.shop import Shop

__all__ = ["shop", "stripe"]
BOOKINGS = 32
DELIVERIES = 1000


def stories(shop: Shop) -> list[dict[str, Any]]:
    """Bookings, and all that may happen to their payments."""
    shop.api.patch("/organization", {"rules": {"maxBookingsPerHour": 0, "maxActiveBookings": 0}})
    service = shop.service(type="event", maxParticipants=BOOKINGS)
    bookings, bank = [], shop.stripe.account
    for number in range(BOOKINGS):
        bookings.append(shop.book(service, contactEmail=f"client-{number}@example.test"))
        intent = shop.intents()[-1]["id"]
        match number % 8:
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


def test_a_thousand_shuffled_deliveries_end_where_the_ordered_ones_do(shop: Shop, stripe: StripeServer) -> None:
    shuffled = stories(shop)
    news = list(stripe.account.events)
    ordered = Shop(make_house(), stripe, told=len(news))
    ordered.connect()
    told_in_order = stories(ordered)
    ordered.hear()
    random = Random(20261121)
    deliveries = [*news, *random.choices(news, k=DELIVERIES - len(news))]
    random.shuffle(deliveries)
    for place, event in enumerate(deliveries):
        assert shop.deliver(event).status == 200
        # Handled in batches as they come, so that what waits is looked at again and again.
        if place % 29 == 0:
            shop.work("payments.handle_event")
    shop.work("payments.handle_event")
    assert state(shop, shuffled) == state(ordered, told_in_order)
    statuses = {payment["status"] for payment in shop.api.get("/payments", limit=200).body["items"]}
    assert statuses == {"paid", "failed", "cancelled", "partially_refunded", "disputed", "lost"}
    assert shop.api.get("/billing/events", state="waiting").body["items"] == []
    assert shop.api.get("/billing/events", state="unknown").body["items"] == []
