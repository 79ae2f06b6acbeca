"""What Stripe Billing is to charge for a subscription; after every change of one it is said anew."""

from datetime import datetime

from comptoir.payments.public import OrderWish, is_billed, keep_standing_order
from comptoir.wallet.models import Subscription
from comptoir.wallet.rules.periods import Period
from comptoir.wallet.rules.purchases import BY_CARD

BILLED = "subscription"
"""What payments calls it."""
_INTERVALS = {
    Period.WEEK: ("week", 1),
    Period.MONTH: ("month", 1),
    Period.QUARTER: ("month", 3),
    Period.YEAR: ("year", 1),
}


def keep_order(row: Subscription, *, now: datetime) -> None:
    """Have Stripe Billing follow a subscription that the caller has locked and stored; who pays at the counter is
    nothing to it."""
    if row.pay_with != BY_CARD:
        return
    interval, count = _INTERVALS[Period(row.terms["period"])]
    wish = OrderWish(
        product=str(row.product_id),
        label=row.product_name,
        amount=row.price,
        currency=row.currency,
        interval=interval,
        count=count,
        # What runs is asked for already: Stripe charges from the next period on, and counts from there.
        next_at=row.current_period_end,
        begun=row.anchor_at.isoformat(),
        credit=min(row.credit, row.price),
        credit_for=row.period_number + 1,
        is_paused=row.paused_at is not None,
        ends_with_period=row.cancel_at is not None and row.cancel_at <= row.current_period_end,
        is_over=row.ended_at is not None,
    )
    keep_standing_order(BILLED, row.id, client=row.client_id, wish=wish, now=now)


def charged_by_stripe(row: Subscription) -> bool:
    """Whether the next period is charged by Stripe Billing; else we ask for it ourselves."""
    return row.pay_with == BY_CARD and is_billed(row.id)
