"""Move a subscription to another product, in the middle of a period."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from comptoir.kernel.refusal import FieldError, Invalid
from comptoir.wallet.contracts.ledger import LotView
from comptoir.wallet.contracts.products import SubscriptionChanged, SubscriptionStatusRefused
from comptoir.wallet.models import Product, Purchase, Subscription
from comptoir.wallet.queries.products import product_by_id
from comptoir.wallet.queries.purchases import lots_of_purchase
from comptoir.wallet.queries.subscriptions import subscription_by_id
from comptoir.wallet.rules.products import ProductKind
from comptoir.wallet.rules.proration import Proration, prorate, time_left
from comptoir.wallet.rules.purchases import STANDING
from comptoir.wallet.rules.subscriptions import TRIAL, SubscriptionStatus, SubscriptionTerms
from comptoir.wallet.services.grant import take_back
from comptoir.wallet.services.renew_subscription import CHANGE, RENEWAL, ask, begin_anew, settle
from comptoir.wallet.services.write_subscription import grant_allowance, store, tell

_RUNNING = (SubscriptionStatus.ACTIVE, SubscriptionStatus.TRIALING)


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What a change would cost now: `due` minor units after the credit, `credit` left afterwards, and when the period
    that then runs ends."""

    proration: Proration
    charge: int
    due: int
    credit: int
    starts_new_period: bool


def preview_plan(subscription: UUID, product: UUID, *, now: datetime) -> PlanChange:
    """What `change_plan` would do.

    Raises:
        As `change_plan`.
    """
    row = subscription_by_id(subscription)
    return _planned(row, _offered(row, product), now)


def change_plan(subscription: UUID, product: UUID, *, now: datetime) -> Subscription:
    """Let a subscription be of another product from now on. Within a period of the same length what is unused of the
    old plan is credited and the rest of the new one charged; else a new period begins now, at its full price less that
    credit. What is over is taken off the next charges. A trial stays one.

    Raises:
        NotFound: there is no such subscription, or product.
        SubscriptionStatusRefused: it is not running, or something is due.
        Invalid: the product is no subscription on sale, or the one it is of already (path `productId`).
    """
    row = subscription_by_id(subscription, to_change=True)
    wanted = _offered(row, product)
    planned = _planned(row, wanted, now)
    previous = row.product_id
    _take_back(row, planned.proration, now)
    row.product_id, row.product_name, row.price = wanted.id, wanted.name, wanted.price
    row.terms, row.vat_rate = wanted.terms, wanted.vat_rate
    row.credit += planned.proration.credit
    if planned.starts_new_period:
        begin_anew(row, now=now)
    elif row.period_number == TRIAL:
        _swap_trial(row, now)
    else:
        _charge_rest(row, planned.proration, now)
    tell(row, SubscriptionChanged, now=now, previous_product=previous)
    return row


def _offered(row: Subscription, product: UUID) -> Product:
    if row.status not in _RUNNING:
        raise SubscriptionStatusRefused(subscription_status=row.status)
    wanted = product_by_id(product)
    is_offered = wanted.kind == ProductKind.SUBSCRIPTION and wanted.is_active and wanted.currency == row.currency
    if not is_offered or wanted.id == row.product_id:
        raise Invalid([FieldError("productId", "wallet.no_other_plan")])
    return wanted


def _planned(row: Subscription, wanted: Product, now: datetime) -> PlanChange:
    old, new = SubscriptionTerms.of(row.terms), SubscriptionTerms.of(wanted.terms)
    new_allowance = new.allowance.quantity if new.allowance else 0
    if row.period_number == TRIAL:
        held = sum(lot.available for lot in _lots(row))
        return PlanChange(Proration(0, 0, held, new_allowance), 0, 0, row.credit, starts_new_period=False)
    starts_new = new.period is not old.period
    left = time_left(row.current_period_start, row.current_period_end, now)
    found = prorate(
        left,
        paid=_paid_for_period(row),
        price=0 if starts_new else wanted.price,
        available=sum(lot.available for lot in _lots(row)),
        allowance=old.allowance.quantity if old.allowance else 0,
        new_allowance=0 if starts_new else new_allowance,
    )
    credit, charge = row.credit + found.credit, wanted.price if starts_new else found.charge
    return PlanChange(found, charge, max(0, charge - credit), max(0, credit - charge), starts_new_period=starts_new)


def _take_back(row: Subscription, proration: Proration, now: datetime) -> None:
    wanted = proration.taken
    for lot in _lots(row):
        part = min(wanted, lot.available)
        if part:
            take_back(lot.id, part, kind="correct", reason="plan changed", now=now)
            wanted -= part


def _charge_rest(row: Subscription, proration: Proration, now: datetime) -> None:
    purchase = ask(row, proration.charge, source=CHANGE, number=None, now=now)
    allowance = row.terms["allowance"]
    if allowance:
        purchase.terms = {**row.terms, "allowance": {**allowance, "quantity": proration.granted}}
    purchase.save(update_fields=["terms"])
    settle(row, purchase, now=now)


def _swap_trial(row: Subscription, now: datetime) -> None:
    """The first purchase of a trial brings the new plan's allowance instead."""
    store(row, now=now)
    purchase = Purchase.objects.select_for_update().get(subscription_id=row.id, period_number=TRIAL)
    purchase.terms = row.terms
    purchase.lot_ids = [*purchase.lot_ids, *grant_allowance(row, purchase, now=now)]
    purchase.save(update_fields=["terms", "lot_ids"])


def _lots(row: Subscription) -> list[LotView]:
    """What is left of the running period's own allowance, without what was carried over into it."""
    purchases = Purchase.objects.filter(subscription_id=row.id, period_end=row.current_period_end)
    lots = [lot for purchase in purchases for lot in lots_of_purchase(purchase)]
    return [lot for lot in lots if lot.expires_at == row.current_period_end]


def _paid_for_period(row: Subscription) -> int:
    """What was paid for the running period, in money or by credit, minor units."""
    rows = Purchase.objects.filter(subscription_id=row.id, period_end=row.current_period_end, status__in=list(STANDING))
    return sum(
        one.amount_paid - one.amount_refunded + (one.discount if one.source in {RENEWAL, CHANGE} else 0) for one in rows
    )
