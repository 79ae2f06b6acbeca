"""A subscription is over."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from comptoir.wallet.contracts.products import SubscriptionEnded
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.queries.subscriptions import subscription_by_id, unpaid_periods
from comptoir.wallet.services.change_purchase import call_off
from comptoir.wallet.services.return_goods import take_all_back
from comptoir.wallet.services.write_subscription import store, tell


def end_subscription(row: Subscription, reason: Literal["cancelled", "unpaid"], *, now: datetime) -> None:
    """End a subscription that the caller has locked. What was asked and not paid is called off, and what it brought
    goes back as far as it is unused; what was paid for lasts as long as it was to."""
    row.ended_at, row.end_reason = now, reason
    row.past_due_since = row.grace_until = row.paused_at = row.paused_until = None
    store(row, now=now)
    for purchase in Purchase.objects.select_for_update().filter(pk__in=unpaid_periods(row.id).values("id")):
        take_all_back(purchase, reason="ended", now=now)
        call_off(purchase, reason=reason, now=now)
    tell(row, SubscriptionEnded, now=now, reason=row.cancellation_reason, ended=reason)


def end_unpaid(subscription: UUID, *, now: datetime) -> bool:
    """End a subscription whose grace is over; False: it was paid meanwhile, or is over."""
    row = subscription_by_id(subscription, to_change=True)
    if row.ended_at is not None or row.grace_until is None or now < row.grace_until:
        return False
    end_subscription(row, "unpaid", now=now)
    return True
