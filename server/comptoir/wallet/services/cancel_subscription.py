"""Cancel a subscription, for the end of a period or now."""

from datetime import datetime
from uuid import UUID

from comptoir.identity.public import organization_profile
from comptoir.wallet.contracts.products import StillBound, SubscriptionCancelled, SubscriptionStatusRefused
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.queries.subscriptions import schedule_of, subscription_by_id
from comptoir.wallet.rules.periods import end_of_day_after
from comptoir.wallet.rules.proration import rounded, time_left
from comptoir.wallet.rules.purchases import STANDING
from comptoir.wallet.rules.subscriptions import TRIAL, SubscriptionStatus, SubscriptionTerms
from comptoir.wallet.services.change_purchase import refund_purchase
from comptoir.wallet.services.end_subscription import end_subscription
from comptoir.wallet.services.pause_subscription import go_on
from comptoir.wallet.services.return_goods import take_all_back
from comptoir.wallet.services.write_subscription import store, tell


def cancel_at_period_end(subscription: UUID, *, reason: str = "", now: datetime) -> Subscription:
    """Let a subscription run until the first end of a period that minimum term and notice allow; until then it goes on
    as it did. A trial ends with itself, a pause whose period is over at once.

    Raises:
        NotFound: there is no such subscription.
        SubscriptionStatusRefused: it is cancelled already, or over.
    """
    row = subscription_by_id(subscription, to_change=True)
    if row.ended_at is not None or row.cancel_at is not None:
        raise SubscriptionStatusRefused(subscription_status=row.status)
    bound = bound_until(row, now)
    row.cancelled_at, row.cancellation_reason = now, reason
    if row.paused_at is not None and row.current_period_end <= now and bound <= now:
        end_subscription(row, "cancelled", now=now)
        return row
    if row.paused_at is not None:
        go_on(row, now=now)
    row.cancel_at = schedule_of(row).first_end(number=row.period_number, ends=row.current_period_end, not_before=bound)
    store(row, now=now)
    tell(row, SubscriptionCancelled, now=now, reason=reason, ends_at=row.cancel_at)
    return row


def cancel_now(
    subscription: UUID, *, refund: bool = False, force: bool = False, reason: str = "", now: datetime
) -> Subscription:
    """End a subscription at once. `refund`: what was paid for the rest of the period goes back, and with it what is
    unused of its allowance; else both stay as they are. `force`: minimum term and notice do not count.

    Raises:
        NotFound: there is no such subscription.
        SubscriptionStatusRefused: it is over.
        StillBound: the minimum term or the notice runs on.
    """
    row = subscription_by_id(subscription, to_change=True)
    if row.status == SubscriptionStatus.ENDED:
        raise SubscriptionStatusRefused(subscription_status=row.status)
    bound = bound_until(row, now)
    if bound > now and not force:
        ends = schedule_of(row).first_end(number=row.period_number, ends=row.current_period_end, not_before=bound)
        raise StillBound(until=ends)
    row.cancelled_at, row.cancel_at, row.cancellation_reason = row.cancelled_at or now, now, reason
    end_subscription(row, "cancelled", now=now)
    if refund:
        _refund_rest(row, now)
    return row


def would_end_at(row: Subscription, *, now: datetime) -> datetime | None:
    """When a subscription would end that is cancelled now; None when it is already, or over."""
    if row.ended_at is not None or row.cancel_at is not None:
        return None
    bound = bound_until(row, now)
    if row.paused_at is not None and row.current_period_end <= now and bound <= now:
        return now
    return schedule_of(row).first_end(number=row.period_number, ends=row.current_period_end, not_before=bound)


def bound_until(row: Subscription, now: datetime) -> datetime:
    """Until when minimum term and notice bind its client; now, when nothing does."""
    if row.period_number == TRIAL:
        return now
    terms = SubscriptionTerms.of(row.terms)
    bounds = [now, row.minimum_until or now]
    if terms.notice_days:
        # Counted in days: who gives notice in the evening is not a day late.
        bounds.append(end_of_day_after(now, terms.notice_days - 1, organization_profile().time_zone))
    return max(bounds)


def _refund_rest(row: Subscription, now: datetime) -> None:
    left = time_left(row.current_period_start, row.current_period_end, now)
    running = Purchase.objects.filter(
        subscription_id=row.id, period_end=row.current_period_end, status__in=list(STANDING)
    )
    for purchase in running:
        amount = rounded((purchase.amount_paid - purchase.amount_refunded) * left)
        if amount:
            refund_purchase(purchase.id, amount, takes_back=False, reason=row.cancellation_reason, now=now)
        take_all_back(purchase, reason="cancelled", now=now)
