"""A subscription's next period: asked for once, whoever asks, however late."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from comptoir.identity.public import clients_by_id
from comptoir.kernel.ids import ClientId, new_id
from comptoir.wallet.contracts.products import PurchaseCreated, SubscriptionRenewed
from comptoir.wallet.jobs.subscriptions import queue_dunning, queue_renewal
from comptoir.wallet.models import Lot, Purchase, Subscription
from comptoir.wallet.queries.subscriptions import schedule_of, subscription_by_id
from comptoir.wallet.rules.lots import Source
from comptoir.wallet.rules.purchases import PurchaseStatus
from comptoir.wallet.rules.rollover import Leftover, carried
from comptoir.wallet.rules.subscriptions import SubscriptionTerms
from comptoir.wallet.services.ask_card import await_stripe, charge_card
from comptoir.wallet.services.carry_over import roll_over
from comptoir.wallet.services.end_subscription import end_subscription
from comptoir.wallet.services.post import lock_wallet
from comptoir.wallet.services.settle_purchase import follow_payments
from comptoir.wallet.services.settle_purchase import tell as tell_purchase
from comptoir.wallet.services.standing_order import charged_by_stripe
from comptoir.wallet.services.write_subscription import fall_due, grant_allowance, store, tell

type Collect = Callable[..., bool]
"""Has a card pay a purchase; False: there is none to be asked."""

RENEWAL = "renewal"
CHANGE = "change"


def renew_subscription(subscription: UUID, number: int, *, now: datetime) -> bool:
    """Begin period `number` when the one before is over, or end what was cancelled for that day; False: it is not the
    next one, its time has not come, or the subscription is paused or over."""
    row = subscription_by_id(subscription, to_change=True)
    if row.ended_at is not None or row.paused_at is not None:
        return False
    if number != row.period_number + 1 or now < row.current_period_end:
        return False
    if row.cancel_at is not None and row.cancel_at <= row.current_period_end:
        end_subscription(row, "cancelled", now=now)
    else:
        # Asked before anything is stored: an order that begins with this period charges from the next one on.
        begin_period(row, collect=await_stripe if charged_by_stripe(row) else charge_card, now=now)
    return True


def renew_before_expiry(lot: UUID, *, now: datetime) -> None:
    """What is left of an allowance goes on before it expires: both are due at the same moment."""
    found = Lot.objects.filter(pk=lot, source=Source.ALLOWANCE.value, available__gt=0).first()
    if found is None or found.source_id is None:
        return
    purchase = Purchase.objects.filter(pk=found.source_id).first()
    if purchase is not None and purchase.subscription_id is not None:
        row = subscription_by_id(purchase.subscription_id)
        renew_subscription(row.id, row.period_number + 1, now=now)


def begin_anew(row: Subscription, *, now: datetime) -> Purchase:
    """A period that begins now, from which the next ones are counted: after a pause, or with another plan."""
    row.anchor_at, row.anchor_number, row.current_period_end = now, row.period_number + 1, now
    return begin_period(row, collect=charge_card, now=now)


def begin_period(row: Subscription, *, collect: Collect, now: datetime) -> Purchase:
    """The next period of a subscription that the caller has locked, asked for and, in its grace, granted already."""
    start = row.current_period_end
    row.period_number += 1
    row.current_period_start, row.current_period_end = start, schedule_of(row).end_of(row.period_number)
    purchase = ask(row, row.price, source=RENEWAL, number=row.period_number, now=now)
    _carry_over(row, into=row.period_number, now=now)
    settle(row, purchase, collect=collect, now=now)
    tell(row, SubscriptionRenewed, now=now, number=row.period_number, purchase=purchase.id)
    queue_renewal(row.id, row.period_number + 1, row.current_period_end)
    return purchase


def ask(row: Subscription, amount: int, *, source: str, number: int | None, now: datetime) -> Purchase:
    """A purchase of `amount` minor units, less what the client has to their credit, for the running period."""
    client = clients_by_id([row.client_id])[ClientId(row.client_id)]
    credit = min(row.credit, amount)
    row.credit -= credit
    purchase = Purchase(
        id=new_id(),
        product_id=row.product_id,
        product_name=row.product_name,
        kind="subscription",
        terms=row.terms,
        client_id=row.client_id,
        contact_name=client.name,
        contact_email=client.email,
        locale=row.locale,
        status=PurchaseStatus.PENDING,
        price=amount,
        discount=credit,
        total=amount - credit,
        currency=row.currency,
        vat_rate=row.vat_rate,
        pay_with=row.pay_with,
        subscription_id=row.id,
        period_number=number,
        period_start=row.current_period_start,
        period_end=row.current_period_end,
        source=source,
        created_at=now,
        updated_at=now,
    )
    purchase.save(force_insert=True)
    tell_purchase(purchase, PurchaseCreated, now=now)
    return purchase


def settle(row: Subscription, purchase: Purchase, *, collect: Collect = charge_card, now: datetime) -> None:
    """Store a subscription of which `purchase` was just asked: paid when it costs nothing, else due, with its grace,
    unless a card is about to pay it (`collect`)."""
    terms = SubscriptionTerms.of(row.terms)
    if not purchase.total:
        store(row, now=now)
        follow_payments(purchase, now=now)
        return
    row.grace_until = row.grace_until or now + timedelta(days=terms.grace_days)
    store(row, now=now)
    if terms.allowance_in_grace:
        purchase.lot_ids = grant_allowance(row, purchase, now=now)
        purchase.save(update_fields=["lot_ids"])
    queue_dunning(row.id, purchase.id, since=now, grace_until=row.grace_until)
    if not collect(purchase, now=now):
        fall_due(row, purchase, now=now)


def _carry_over(row: Subscription, *, into: int, now: datetime) -> None:
    terms = SubscriptionTerms.of(row.terms)
    lock_wallet(row.client_id, now=now)
    unit = terms.allowance.unit if terms.allowance else ""
    for lot, quantity in carried(terms.rollover, _leftovers(row, unit), into=into):
        roll_over(lot, row.current_period_end, quantity, now=now)


def _leftovers(row: Subscription, unit: str) -> Iterable[Leftover]:
    """What is left of earlier periods; what a change of plan brought is of the period in which it was made."""
    purchases = Purchase.objects.filter(subscription_id=row.id).exclude(period_end=None)
    numbers = {one.period_end: one.period_number for one in purchases if one.period_number is not None}
    born = {one.id: numbers.get(one.period_end, 0) for one in purchases}
    lots = Lot.objects.filter(
        source=Source.ALLOWANCE.value,
        source_id__in=list(born),
        unit=unit,
        available__gt=0,
        expires_at__gte=row.current_period_start,
        expires_at__lt=row.current_period_end,
    )
    return [Leftover(lot.id, born[lot.source_id], lot.available) for lot in lots if lot.source_id is not None]
