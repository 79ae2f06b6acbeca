"""`kill -9` before Stripe is called, and after it did its work before we wrote that down: nothing happens twice."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.jobs.online import queue_intent
from comptoir.platform.tenancy import organization_scope
from tests.house import a_booking, first_slots
from tests.http.booking.booked import offer
from tests.peers.payments.house_with_cards import finish, heard, house, killed, shop, stripe
from tests.peers.stripe.shop import Shop

__all__ = ["house", "shop", "stripe"]

STRIPE_SECONDS = 5
pytestmark = pytest.mark.django_db(transaction=True)


def booked(shop: Shop) -> dict[str, Any]:
    service = offer(shop.house)
    start = first_slots(shop.api, service["id"])[0]["start"]
    return dict(shop.house.visitor.post("/bookings", a_booking(service["id"], start, payWith="card")).body)


@pytest.mark.parametrize("point", ["intent", "intent-done"])
def test_a_booking_is_paid_once_whenever_the_process_dies(shop: Shop, tmp_path: Path, point: str) -> None:
    shop.stripe.faults = ["down"]
    booking = booked(shop)
    with organization_scope(OrganizationId(shop.house.id)):
        queue_intent(UUID(booking["payment"]["id"]), at=datetime.now(UTC))
    killed(shop, tmp_path, point)
    assert len(shop.intents()) == (1 if point == "intent-done" else 0)
    assert shop.payments(booking)[0]["externalId"] is None
    finish(shop, tmp_path)
    [intent] = shop.intents()
    assert shop.payments(booking)[0]["externalId"] == intent["id"]
    shop.stripe.account.pay(intent["id"])
    heard(shop, tmp_path)
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)


@pytest.mark.parametrize("point", ["refund", "refund-done"])
def test_a_refund_is_given_once_whenever_the_process_dies(shop: Shop, tmp_path: Path, point: str) -> None:
    booking = booked(shop)
    shop.stripe.account.pay(shop.intents()[0]["id"])
    heard(shop, tmp_path)
    shop.api.post(f"/bookings/{booking['id']}/cancel")
    killed(shop, tmp_path, point)
    assert shop.api.get("/refunds").body["items"][0]["status"] == "pending"
    finish(shop, tmp_path)
    assert shop.api.get("/refunds").body["items"][0]["status"] == "succeeded"
    assert [one["amount"] for one in shop.stripe.account.refunds_of(shop.intents()[0]["id"])] == [5000]
    assert shop.money(booking) == ("cancelled", 5000, 5000, 0)
