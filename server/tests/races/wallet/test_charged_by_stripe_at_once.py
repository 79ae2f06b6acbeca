"""Our clock, Stripe's charge and its repeats at the same moment: one period, paid once, granted once."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.models import Payment, ProviderEvent, StandingOrder
from comptoir.payments.services.handle_event import handle_event
from comptoir.payments.services.send_order import send_order
from comptoir.platform.tenancy import organization_scope
from comptoir.wallet.models import Lot, Purchase, Subscription
from comptoir.wallet.services.renew_subscription import renew_subscription
from tests.http.payments.stripe_shop import shop, stripe
from tests.http.wallet.billed import HEARD, TOLD
from tests.http.wallet.products import a_client, a_subscription
from tests.peers.stripe.shop import Shop
from tests.races.booking.crowd import at_once

__all__ = ["shop", "stripe"]

STRIPE_SECONDS = 10

WORKERS = 3


def joined(shop: Shop, *, told: bool = True) -> Subscription:
    wish = {"productId": a_subscription(shop.house)["id"], "clientId": a_client(shop.house), "payWith": "card"}
    made = shop.api.post("/purchases", wish).body
    shop.api.post("/billing/payment-intents", {"purchaseId": made["id"]})
    shop.stripe.account.pay(shop.intents()[-1]["id"])
    shop.hear()
    if told:
        shop.work(*TOLD, *HEARD)
    with organization_scope(shop.house.organization.id):
        return Subscription.objects.get()


def as_job(shop: Shop, work: Callable[[], Any]) -> Callable[[], Any]:
    def run() -> Any:
        with organization_scope(OrganizationId(shop.house.id)):
            return work()

    return run


def test_one_subscription_is_made_by_many_workers(shop: Shop) -> None:
    row = joined(shop, told=False)
    with organization_scope(shop.house.organization.id):
        order = StandingOrder.objects.get(subject_id=row.id)
    at_once([partial(send_order, OrganizationId(shop.house.id), order.id, now=row.created_at)] * WORKERS)
    [begun] = shop.stripe.account.all("subscription")
    with organization_scope(shop.house.organization.id):
        order.refresh_from_db()
    assert (order.external_id, order.told_version) == (begun["id"], order.version)


def test_clock_and_charge_begin_one_period_together(shop: Shop) -> None:
    row = joined(shop)
    moment = row.current_period_end + timedelta(minutes=1)
    known = len(shop.stripe.account.events)
    shop.stripe.account.advance(int(moment.timestamp()))
    for event in shop.stripe.account.events[known:]:
        assert shop.deliver(event).status == 200
    with organization_scope(shop.house.organization.id):
        heard = list(ProviderEvent.objects.filter(state="received").values_list("id", flat=True))
    clocks = [as_job(shop, partial(renew_subscription, row.id, 2, now=moment))] * WORKERS
    charges = [as_job(shop, partial(handle_event, event, now=moment)) for event in heard for _ in range(2)]
    at_once([*clocks, *charges])
    shop.work(*HEARD, *TOLD)
    with organization_scope(shop.house.organization.id):
        periods = list(Purchase.objects.filter(subscription_id=row.id).order_by("period_number"))
        payments = Payment.objects.filter(subject_id=periods[-1].id)
        assert [(one.period_number, one.status) for one in periods] == [(1, "active"), (2, "active")]
        assert [(one.status, one.amount) for one in payments] == [("paid", 4000)]
        assert Lot.objects.filter(source_id=periods[-1].id).count() == 1
    charged = [one["amount_received"] for one in shop.intents() if one["status"] == "succeeded"]
    assert charged == [4000, 4000]
