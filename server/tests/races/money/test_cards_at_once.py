"""Cards, webhooks and refunds at the same moment, each on a connection of its own."""

from datetime import UTC, datetime
from functools import partial
from threading import Event, local
from typing import Any
from uuid import UUID

import pytest

from comptoir.booking.models import Booking
from comptoir.booking.services.lapse_hold import lapse_hold
from comptoir.kernel.ids import OrganizationId
from comptoir.payments.models import Payment, ProviderEvent, Refund
from comptoir.payments.services import apply_fact as applying
from comptoir.payments.services import handle_event as receiving
from comptoir.payments.services.handle_event import handle_event
from comptoir.payments.services.open_intent import open_intent
from comptoir.payments.services.send_refund import send_refund
from comptoir.platform.tenancy import organization_scope
from tests.house import a_booking, first_slots
from tests.http.booking.booked import offer
from tests.http.payments.stripe_shop import shop, stripe
from tests.peers.stripe.shop import Shop
from tests.races.booking.crowd import at_once

__all__ = ["shop", "stripe"]

STRIPE_SECONDS = 5


@pytest.fixture
def booking(shop: Shop) -> dict[str, Any]:
    service = offer(shop.house)
    start = first_slots(shop.api, service["id"])[0]["start"]
    return dict(shop.house.visitor.post("/bookings", a_booking(service["id"], start, payWith="card")).body)


def act(shop: Shop, event: Any) -> None:
    with organization_scope(OrganizationId(shop.house.id)):
        handle_event(event, now=datetime.now(UTC))


def stored(shop: Shop) -> list[ProviderEvent]:
    with organization_scope(OrganizationId(shop.house.id)):
        return list(ProviderEvent.objects.order_by("created_at"))


def test_one_event_delivered_six_times_at_once_is_stored_and_handled_once(shop: Shop, booking: dict[str, Any]) -> None:
    shop.stripe.account.pay(shop.intents()[0]["id"])
    event = shop.stripe.account.events[-1]
    answers = at_once([partial(shop.deliver, event)] * 6)
    assert [answer.status for answer in answers] == [200] * 6
    [row] = stored(shop)
    assert row.deliveries == 6
    at_once([partial(act, shop, row.id)] * 4)
    assert shop.money(booking) == ("confirmed", 5000, 0, 0)
    assert len(shop.payments(booking)) == 1


def test_without_the_upsert_the_constraint_still_lets_one_in(
    shop: Shop, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    unchecked = receiving._STORE.replace(
        "ON CONFLICT (organization_id, provider, external_id)\nDO UPDATE SET deliveries = "
        "payments_provider_event.deliveries + 1\n",
        "",
    )
    assert "ON CONFLICT" not in unchecked
    monkeypatch.setattr(receiving, "_STORE", unchecked)
    shop.stripe.account.pay(shop.intents()[0]["id"])
    answers = at_once([partial(shop.deliver, shop.stripe.account.events[-1])] * 3)
    assert sorted(answer.status for answer in answers) == [200, 409, 409], "the constraint is the guarantee"


def test_success_and_dispute_and_refund_handled_at_once_are_all_heard(shop: Shop, booking: dict[str, Any]) -> None:
    intent = shop.intents()[0]["id"]
    shop.stripe.account.pay(intent)
    shop.stripe.account.create_refund({"payment_intent": intent, "amount": "1000"})
    shop.stripe.account.open_dispute(intent)
    for event in shop.stripe.account.events[-3:]:
        shop.deliver(event)
    at_once([partial(act, shop, row.id) for row in stored(shop)])
    [payment] = shop.payments(booking)
    assert (payment["status"], payment["refundedAmount"]) == ("disputed", 1000)
    assert {row.state for row in stored(shop)} == {"handled"}


def test_two_refunds_of_one_card_payment_are_one_at_stripe_too(shop: Shop, booking: dict[str, Any]) -> None:
    intent = shop.intents()[0]["id"]
    shop.stripe.account.pay(intent)
    shop.deliver(shop.stripe.account.events[-1])
    act(shop, stored(shop)[0].id)
    [payment] = shop.payments(booking)
    asked = partial(shop.api.post, f"/payments/{payment['id']}/refunds", {"amount": 3000})
    assert sorted(answer.status for answer in at_once([asked] * 3)) == [201, 409, 409]
    organization = OrganizationId(shop.house.id)
    with organization_scope(organization):
        [refund] = Refund.objects.all()
    at_once([partial(send_refund, organization, refund.id, now=datetime.now(UTC))] * 3)
    assert [one["amount"] for one in shop.stripe.account.refunds_of(intent)] == [3000]
    assert shop.money(booking) == ("confirmed", 5000, 3000, 3000)


def test_the_request_and_the_job_prepare_one_intent(shop: Shop, booking: dict[str, Any]) -> None:
    organization = OrganizationId(shop.house.id)
    service = offer(shop.house)
    start = first_slots(shop.api, service["id"])[0]["start"]
    shop.stripe.faults = ["down"]
    wish = a_booking(service["id"], start, payWith="card", contactEmail="bob@example.test")
    made = shop.house.visitor.post("/bookings", wish).body
    with organization_scope(organization):
        payment = Payment.objects.get(pk=made["payment"]["id"])
    facts = at_once([partial(open_intent, organization, payment.id, now=datetime.now(UTC))] * 3)
    assert len({fact.id for fact in facts}) == 1
    assert len(shop.intents()) == 2, "one for each booking"


def test_money_and_the_end_of_the_hold_at_once_leave_one_truth(shop: Shop, booking: dict[str, Any]) -> None:
    organization = OrganizationId(shop.house.id)
    shop.stripe.account.pay(shop.intents()[0]["id"])
    shop.deliver(shop.stripe.account.events[-1])
    [event] = stored(shop)
    with organization_scope(organization):
        Booking.objects.update(hold_expires_at=datetime.now(UTC))

    def lapse() -> None:
        with organization_scope(organization):
            lapse_hold(UUID(booking["id"]), now=datetime.now(UTC))

    at_once([lapse, partial(act, shop, event.id)])
    assert shop.money(booking) == ("confirmed", 5000, 0, 0), "paid before, or revived after"


def test_without_the_lock_a_dispute_would_wait_for_ever(
    shop: Shop, booking: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dispute sees the payment unpaid, the payment sees no dispute waiting: each misses the other."""
    intent = shop.intents()[0]["id"]
    shop.stripe.account.pay(intent)
    shop.stripe.account.open_dispute(intent)
    for event in shop.stripe.account.events[-2:]:
        shop.deliver(event)
    success, dispute = stored(shop)
    seen, done, mine = Event(), Event(), local()

    def read(payment: Any) -> Payment:
        row = Payment.objects.get(pk=payment)
        if getattr(mine, "waits", False):
            seen.set()
            assert done.wait(20)
        return row

    def tell_dispute() -> None:
        mine.waits = True
        act(shop, dispute.id)

    def tell_success() -> None:
        assert seen.wait(20)
        act(shop, success.id)
        done.set()

    monkeypatch.setattr(applying, "locked_payment", read)
    at_once([tell_dispute, tell_success])
    [payment] = shop.payments(booking)
    assert payment["status"] == "paid", "though it is disputed"
    assert [row.state for row in stored(shop)] == ["handled", "waiting"]
