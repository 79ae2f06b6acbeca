"""`kill -9` of the worker in the middle of a renewal: no second charge, no lost period, whoever charges."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.jobs.subscriptions import queue_renewal
from comptoir.wallet.models import Subscription
from comptoir.wallet.services.renew_subscription import renew_subscription
from tests.http.wallet.billed import HEARD, TOLD
from tests.http.wallet.products import a_client, a_subscription
from tests.peers.payments.house_with_cards import finish, house, killed, shop, stripe, tell
from tests.peers.stripe.shop import Shop

__all__ = ["house", "shop", "stripe"]

STRIPE_SECONDS = 5
pytestmark = pytest.mark.django_db(transaction=True)
EVERYTHING = (*TOLD, *HEARD, "payments.charge_saved", "wallet.renew_subscription")


def joined(shop: Shop, folder: Path, *, killed_at: str = "", **terms: Any) -> Subscription:
    """A subscription whose first period a card paid."""
    product = a_subscription(shop.house, **terms)
    wish = {"productId": product["id"], "clientId": a_client(shop.house), "payWith": "card"}
    made = shop.api.post("/purchases", wish)
    assert made.status == 201, made.body
    shop.api.post("/billing/payment-intents", {"purchaseId": made.body["id"]})
    shop.stripe.account.pay(shop.intents()[-1]["id"])
    tell(shop)
    if killed_at:
        killed(shop, folder, killed_at)
    go_on(shop)
    with organization_scope(shop.house.organization.id):
        return Subscription.objects.get()


def go_on(shop: Shop) -> None:
    """What a worker that lives would do, here: what is queued, and what Stripe tells of that."""
    tell(shop)
    while shop.work(*EVERYTHING):
        tell(shop)


def charged(shop: Shop) -> list[int]:
    return [one["amount_received"] for one in shop.intents() if one["status"] == "succeeded"]


def periods(shop: Shop, row: Subscription) -> list[tuple[int, str, int, int]]:
    items = shop.api.get("/purchases", subscriptionId=row.id).body["items"]
    return sorted((one["period"]["number"], one["status"], one["amountPaid"], len(one["lotIds"])) for one in items)


def fall_due(shop: Shop, row: Subscription) -> None:
    """Its first period was over a minute ago."""
    now = datetime.now(UTC)
    with organization_scope(shop.house.organization.id):
        Subscription.objects.filter(pk=row.id).update(
            anchor_at=now - timedelta(days=31),
            current_period_start=now - timedelta(days=31),
            current_period_end=now - timedelta(minutes=1),
        )
        queue_renewal(row.id, 2, now)


@pytest.mark.parametrize("point", ["renewing", "charge", "charge-done"])
def test_a_saved_card_is_charged_once_for_the_next_period(shop: Shop, tmp_path: Path, point: str) -> None:
    shop.stripe.account.has_billing = False
    row = joined(shop, tmp_path)
    fall_due(shop, row)
    killed(shop, tmp_path, point)
    assert charged(shop) == ([4000, 4000] if point == "charge-done" else [4000])
    go_on(shop)
    assert charged(shop) == [4000, 4000]
    assert periods(shop, row)[1:] == [(2, "active", 4000, 1)]


def test_who_forgets_what_was_asked_charges_twice(shop: Shop, tmp_path: Path) -> None:
    """The twin: without the key and the look that come with every call, the same death costs the client a month."""
    shop.stripe.account.has_billing = False
    row = joined(shop, tmp_path)
    fall_due(shop, row)
    killed(shop, tmp_path, "charge-done", FORGETFUL="1")
    finish(shop, tmp_path, FORGETFUL="1")
    assert charged(shop) == [4000, 4000, 4000]


@pytest.mark.parametrize("point", ["subscribe", "subscribe-done"])
def test_stripe_begins_one_subscription_whenever_the_process_dies(shop: Shop, tmp_path: Path, point: str) -> None:
    joined(shop, tmp_path, killed_at=point)
    [begun] = shop.stripe.account.all("subscription")
    assert (begun["status"], charged(shop)) == ("trialing", [4000])


def test_a_charge_of_stripes_brings_its_period_once(shop: Shop, tmp_path: Path) -> None:
    row = joined(shop, tmp_path, allowanceInGrace=False)
    ends = row.current_period_end
    with organization_scope(shop.house.organization.id):
        assert renew_subscription(row.id, 2, now=ends)
    shop.stripe.account.advance(int(ends.timestamp()) + 60)
    tell(shop)
    killed(shop, tmp_path, "granting-done")
    assert periods(shop, row)[1:] == [(2, "pending", 0, 0)], "what was not committed never was"
    go_on(shop)
    assert charged(shop) == [4000, 4000]
    assert periods(shop, row)[1:] == [(2, "active", 4000, 1)]
