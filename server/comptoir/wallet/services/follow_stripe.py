"""A subscription follows what Stripe Billing says of its standing order: charges, and what somebody changed there.

Everything here runs with the subscription locked.
"""

from datetime import datetime
from uuid import UUID

from comptoir.payments.public import Awaited, Billed, PaymentView, payments_of
from comptoir.wallet.contracts.products import SubscriptionCancelled, SubscriptionPaused, SubscriptionResumed
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.queries.subscriptions import schedule_of, subscription_by_id
from comptoir.wallet.rules.periods import nearest
from comptoir.wallet.rules.subscriptions import SubscriptionStatus
from comptoir.wallet.services.ask_card import await_stripe
from comptoir.wallet.services.change_purchase import call_off
from comptoir.wallet.services.end_subscription import end_subscription
from comptoir.wallet.services.pause_subscription import go_on
from comptoir.wallet.services.renew_subscription import RENEWAL, ask, renew_subscription
from comptoir.wallet.services.settle_purchase import SUBJECT, locked_purchase
from comptoir.wallet.services.write_subscription import store, tell

_AHEAD = 3
"""Periods that may have been charged before our own clock began them."""
_RUNNING = {SubscriptionStatus.TRIALING, SubscriptionStatus.ACTIVE, SubscriptionStatus.CANCELLED}


def _lock(subscription: UUID) -> None:
    subscription_by_id(subscription, to_change=True)


def awaited(subscription: UUID, start: datetime, taken: int, now: datetime) -> Awaited:
    """The payment that Stripe's charge is for, of which it took `taken`: of the period that begins nearest to `start`,
    which begins now if its time has come. Stripe counts in UTC, the house on its own calendar: their days may differ
    by one."""
    row = subscription_by_id(subscription, to_change=True)
    number = _number(row, start)
    while row.ended_at is None and row.period_number < number:
        if not renew_subscription(subscription, row.period_number + 1, now=now):
            break
        row = subscription_by_id(subscription, to_change=True)
    if row.period_number < number and row.ended_at is None and row.paused_at is None:
        return Awaited(None)
    purchase = Purchase.objects.filter(subscription_id=row.id, period_number=number).first()
    known = _billed_payment(purchase) if purchase else None
    if known is None and taken:
        known = _billed_payment(_too_late(row, taken, now))
    return Awaited(known.id if known else None, never=True)


def ended(subscription: UUID, is_unpaid: bool, now: datetime) -> None:
    """Stripe charges nothing more. A client who did not pay keeps the grace they were promised."""
    row = subscription_by_id(subscription, to_change=True)
    if row.ended_at is not None or (is_unpaid and row.grace_until is not None and row.grace_until > now):
        return
    row.cancelled_at, row.cancel_at = row.cancelled_at or now, row.cancel_at or now
    end_subscription(row, "unpaid" if is_unpaid else "cancelled", now=now)


def paused(subscription: UUID, is_paused: bool, now: datetime) -> None:
    """Somebody paused it at Stripe, or let it go on there."""
    row = subscription_by_id(subscription, to_change=True)
    if is_paused and row.paused_at is None and row.status in _RUNNING:
        row.paused_at = now
        store(row, now=now)
        tell(row, SubscriptionPaused, now=now)
    elif not is_paused and row.paused_at is not None and row.ended_at is None:
        go_on(row, now=now)


def ends_with_period(subscription: UUID, does: bool, now: datetime) -> None:
    """Somebody cancelled it at Stripe for the end of its period, or thought better of it there."""
    row = subscription_by_id(subscription, to_change=True)
    if row.ended_at is not None or does is (row.cancel_at is not None):
        return
    if does:
        row.cancelled_at, row.cancel_at = now, row.current_period_end
        store(row, now=now)
        tell(row, SubscriptionCancelled, now=now, ends_at=row.cancel_at)
    else:
        row.cancelled_at = row.cancel_at = None
        store(row, now=now)
        tell(row, SubscriptionResumed, now=now)


def _number(row: Subscription, start: datetime) -> int:
    begun = Purchase.objects.filter(subscription_id=row.id, period_number__isnull=False, period_start__isnull=False)
    starts = {
        one.period_start: one.period_number for one in begun if one.period_start and one.period_number is not None
    }
    schedule, ends, number = schedule_of(row), row.current_period_end, row.period_number
    for _ in range(_AHEAD):
        number += 1
        starts[ends] = number
        ends = schedule.end_of(number)
    return starts[nearest(starts, start)]


def _too_late(row: Subscription, amount: int, now: datetime) -> Purchase:
    """Charged though it was over, paused, or paid otherwise: what was taken goes back with a purchase called off."""
    credit, row.credit = row.credit, 0
    purchase = ask(row, amount, source=RENEWAL, number=None, now=now)
    row.credit = credit
    locked = locked_purchase(purchase.id)
    await_stripe(locked, now=now)
    call_off(locked, reason=row.end_reason or "paused", now=now)
    return locked


def _billed_payment(purchase: Purchase) -> PaymentView | None:
    found = [one for one in payments_of(SUBJECT, [purchase.id]).get(purchase.id, []) if one.order is not None]
    return found[-1] if found else None


STRIPE_BILLING = Billed(lock=_lock, awaited=awaited, ended=ended, paused=paused, ends_with_period=ends_with_period)
