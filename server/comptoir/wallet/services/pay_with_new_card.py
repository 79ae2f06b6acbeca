"""A client left another card: what is due is taken from it, and what comes."""

from datetime import datetime
from uuid import UUID

from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.queries.subscriptions import subscription_by_id, unpaid_periods
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.services.ask_card import BY_CARD, charge_card
from comptoir.wallet.services.settle_purchase import locked_purchase, open_payments
from comptoir.wallet.services.write_subscription import store

SUBSCRIPTION = "subscription"
"""For what a card is left."""


def pay_with_new_card(client: UUID, subscription: UUID, *, now: datetime) -> None:
    """Pay a subscription with the card its client just left, and try again what a card of theirs did not pay; a repeat
    is a no-op."""
    row = subscription_by_id(subscription, to_change=True)
    if row.ended_at is None and row.pay_with != BY_CARD:
        row.pay_with = BY_CARD
        store(row, now=now)
    for one in Subscription.objects.filter(client_id=client, ended_at=None, pay_with=BY_CARD).order_by("id"):
        for due in unpaid_periods(one.id):
            _charge(due.id, now=now)


def _charge(purchase: UUID, *, now: datetime) -> None:
    row: Purchase = locked_purchase(purchase)
    if row.status != PurchaseStatus.PENDING or any(one.status == "pending" for one in open_payments(row)):
        return
    if row.pay_with != BY_CARD:
        row.pay_with = BY_CARD
        row.save(update_fields=["pay_with"])
    charge_card(row, now=now)
