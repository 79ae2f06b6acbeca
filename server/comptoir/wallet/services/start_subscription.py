"""A subscription begins when its first purchase is paid, or with its trial."""

from datetime import datetime

from comptoir.identity.public import organization_profile
from comptoir.kernel.ids import new_id
from comptoir.wallet.contracts.products import SubscriptionStarted
from comptoir.wallet.jobs.subscriptions import queue_renewal
from comptoir.wallet.models import Purchase, Subscription
from comptoir.wallet.queries.subscriptions import schedule_of, subscription_by_id, unpaid_periods
from comptoir.wallet.rules.periods import days_after
from comptoir.wallet.rules.subscriptions import TRIAL, SubscriptionTerms
from comptoir.wallet.services.standing_order import keep_order
from comptoir.wallet.services.write_subscription import grant_allowance, store, tell

FIRST = 1


def deliver_period(purchase: Purchase, *, now: datetime) -> None:
    """What a paid purchase of a subscription brings: its start, its next period, or what a change of plan adds.

    The caller holds the locks of the subscription, if there is one, and of the purchase, and stores the purchase.
    """
    if purchase.subscription_id is None:
        _start(purchase, now)
        return
    row = subscription_by_id(purchase.subscription_id, to_change=True)
    if not purchase.lot_ids:
        purchase.lot_ids = grant_allowance(row, purchase, now=now)
    if row.grace_until is not None and not unpaid_periods(row.id).exclude(pk=purchase.id).exists():
        row.past_due_since = row.grace_until = None
        store(row, now=now)
    else:
        # A card that paid for it may be one that was left for what comes.
        keep_order(row, now=now)


def _start(purchase: Purchase, now: datetime) -> None:
    terms = SubscriptionTerms.of(purchase.terms)
    zone = organization_profile().time_zone
    on_trial = purchase.period_number == TRIAL
    anchor = days_after(now, terms.trial_days, zone) if on_trial else now
    row = Subscription(
        id=new_id(),
        client_id=purchase.client_id,
        product_id=purchase.product_id,
        product_name=purchase.product_name,
        terms=purchase.terms,
        price=purchase.price,
        currency=purchase.currency,
        vat_rate=purchase.vat_rate,
        pay_with=purchase.pay_with,
        locale=purchase.locale,
        anchor_at=anchor,
        anchor_number=FIRST,
        period_number=TRIAL if on_trial else FIRST,
        current_period_start=now,
        # A discount that no money was asked for yet is taken off the first charge.
        credit=purchase.discount if on_trial else 0,
        created_at=now,
    )
    schedule = schedule_of(row)
    row.current_period_end = anchor if on_trial else schedule.end_of(FIRST)
    if terms.minimum_periods:
        row.minimum_until = schedule.end_of(terms.minimum_periods)
    store(row, now=now)
    purchase.subscription_id, purchase.period_number = row.id, row.period_number
    purchase.period_start, purchase.period_end = now, row.current_period_end
    purchase.lot_ids = grant_allowance(row, purchase, now=now)
    queue_renewal(row.id, row.period_number + 1, row.current_period_end)
    tell(row, SubscriptionStarted, now=now)
