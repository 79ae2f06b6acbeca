"""Pause a subscription, and let it go on."""

from datetime import UTC, datetime
from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.wallet.contracts.products import (
    PauseNotOffered,
    SubscriptionPaused,
    SubscriptionResumed,
    SubscriptionStatusRefused,
)
from comptoir.wallet.jobs.subscriptions import queue_resume
from comptoir.wallet.models import Subscription
from comptoir.wallet.queries.subscriptions import subscription_by_id
from comptoir.wallet.rules.subscriptions import SubscriptionStatus, SubscriptionTerms
from comptoir.wallet.services.renew_subscription import begin_anew
from comptoir.wallet.services.write_subscription import store, tell

_RUNNING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING)


def pause_subscription(subscription: UUID, *, until: datetime | None = None, now: datetime) -> Subscription:
    """Charge and grant nothing more until `until`, None: until it is resumed. What was paid for lasts as long as it was
    to; a minimum term is made longer by what the pause takes.

    Raises:
        NotFound: there is no such subscription.
        PauseNotOffered: its terms say so.
        SubscriptionStatusRefused: it is not running, or something is due.
        Invalid: `until` is past.
    """
    row = subscription_by_id(subscription, to_change=True)
    if not SubscriptionTerms.of(row.terms).can_pause:
        raise PauseNotOffered
    if row.status not in _RUNNING:
        raise SubscriptionStatusRefused(subscription_status=row.status)
    if until is not None and until <= now:
        raise Invalid([FieldError("until", "wallet.ends_in_the_past")])
    row.paused_at, row.paused_until = now, until and until.astimezone(UTC)
    store(row, now=now)
    tell(row, SubscriptionPaused, now=now)
    if until is not None:
        queue_resume(row.id, until)
    return row


def resume_subscription(subscription: UUID, *, now: datetime) -> Subscription:
    """Let a paused subscription go on, or one that is cancelled after all.

    Raises:
        NotFound: there is no such subscription.
        SubscriptionStatusRefused: it is neither.
    """
    row = subscription_by_id(subscription, to_change=True)
    if row.status == SubscriptionStatus.CANCELLED:
        row.cancelled_at = row.cancel_at = None
        row.cancellation_reason = ""
        store(row, now=now)
        tell(row, SubscriptionResumed, now=now)
    elif row.status == SubscriptionStatus.PAUSED:
        go_on(row, now=now)
    else:
        raise SubscriptionStatusRefused(subscription_status=row.status)
    return row


def end_pause(subscription: UUID, *, now: datetime) -> bool:
    """Let a subscription go on whose pause is over; False: it did already, or was paused anew."""
    row = subscription_by_id(subscription, to_change=True)
    if row.paused_at is None or row.paused_until is None or now < row.paused_until:
        return False
    go_on(row, now=now)
    return True


def go_on(row: Subscription, *, now: datetime) -> None:
    """End the pause of a subscription that the caller has locked: in the period that still runs, else with a new one
    from now on."""
    row.paused_at = row.paused_until = None
    store(row, now=now)
    tell(row, SubscriptionResumed, now=now)
    if row.current_period_end > now:
        return
    if row.minimum_until is not None and row.minimum_until > row.current_period_end:
        row.minimum_until += now - row.current_period_end
    begin_anew(row, now=now)
