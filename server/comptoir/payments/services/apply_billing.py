"""Let our rows follow what Stripe Billing says of its objects, whatever order it says it in: state only moves forward.

Everything here runs in one transaction; nothing here calls out. Lock order: what is billed, then its standing order, or
what is paid for, then its payment.
"""

from datetime import datetime
from uuid import UUID

from comptoir.payments.jobs.orders import queue_intent_of_invoice, queue_look, queue_order
from comptoir.payments.models import Payment, StandingOrder
from comptoir.payments.rules.billing_facts import InvoiceFact, SubscriptionFact
from comptoir.payments.rules.facts import IntentFact, Outcome, our_id
from comptoir.payments.rules.orders import OrderWish, changed_there
from comptoir.payments.services.apply_fact import Applied, apply_fact
from comptoir.payments.services.billed import billed_of
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.providers import STRIPE


def apply_invoice(fact: InvoiceFact, *, now: datetime) -> Applied:
    """Bring the payment of one charge up to the fact; a repeat, or old news, changes nothing."""
    order = _order_of(fact.order, fact.subscription)
    if order is None:
        return Applied("unknown")
    if fact.outcome is Outcome.OPEN or not fact.amount or fact.period_start is None:
        # Nothing was tried, or nothing is to be paid: the row of periods was moved.
        return Applied("handled")
    bound = Payment.objects.filter(provider=STRIPE, invoice_id=fact.id).values_list("id", flat=True).first()
    if bound is None:
        if fact.outcome is Outcome.CANCELLED:
            return Applied("handled")
        taken = fact.amount if fact.outcome is Outcome.PAID else 0
        found = billed_of(order.subject_type).awaited(order.subject_id, fact.period_start, taken, now)
        if found.payment is None:
            return Applied("handled" if found.never else "waiting")
        bound = found.payment
    row = locked_payment(bound)
    if row.invoice_id not in {"", fact.id}:
        return Applied("unknown", row.id)
    if not row.invoice_id:
        row.invoice_id = fact.id
        row.save(update_fields=["invoice_id"])
        if order.version > order.told_version:
            # What was wished meanwhile waited for this charge.
            queue_order(order.id)
    applied = apply_fact(_as_intent(fact, row.id), now=now)
    if not row.external_id and not fact.intent:
        queue_intent_of_invoice(row.id)
    return applied


def apply_subscription(fact: SubscriptionFact, *, now: datetime) -> Applied:
    """Let what is billed follow what somebody changed at Stripe; our own echo changes nothing."""
    order = _order_of(fact.order, fact.id)
    if order is None:
        return Applied("unknown")
    billed = billed_of(order.subject_type)
    billed.lock(order.subject_id)
    row = StandingOrder.objects.select_for_update().get(pk=order.pk)
    if row.over_at is not None:
        return Applied("handled")
    if fact.is_over:
        row.over_at, row.wish = now, {**row.wish, "is_over": True}
        row.save(update_fields=["over_at", "wish"])
        billed.ended(row.subject_id, fact.is_unpaid, now)
        return Applied("handled")
    if _changed_there(row, fact):
        # Events come late and in any order: what stands there now is asked.
        queue_look(row.id)
    return Applied("handled")


def mirror(order: UUID, fact: SubscriptionFact, *, asked_at: int, now: datetime) -> None:
    """What stands at Stripe now, asked when version `asked_at` had been told: somebody changed it there."""
    row = StandingOrder.objects.get(pk=order)
    billed = billed_of(row.subject_type)
    billed.lock(row.subject_id)
    row = StandingOrder.objects.select_for_update().get(pk=order)
    if row.over_at is not None or row.told_version != asked_at:
        return
    changed = _changed_there(row, fact)
    row.told, row.wish = {**row.told, **changed}, {**row.wish, **changed}
    row.save(update_fields=["told", "wish"])
    if "is_paused" in changed:
        billed.paused(row.subject_id, fact.is_paused, now)
    if "ends_with_period" in changed:
        billed.ends_with_period(row.subject_id, fact.ends_with_period, now)


def _changed_there(row: StandingOrder, fact: SubscriptionFact) -> dict[str, bool]:
    if not row.told:
        return {}
    stands = {"is_paused": fact.is_paused, "ends_with_period": fact.ends_with_period}
    return changed_there(OrderWish.of(row.told), OrderWish.of(row.wish), stands)


def _order_of(ours: str, external: str) -> StandingOrder | None:
    found = StandingOrder.objects.filter(external_id=external).first() if external else None
    if found is None and (named := our_id(ours)):
        found = StandingOrder.objects.filter(pk=named, external_id="").first()
    return found


def _as_intent(fact: InvoiceFact, payment: UUID) -> IntentFact:
    """Whichever intent paid it: its id comes later, with its own events."""
    return IntentFact(
        id="", outcome=fact.outcome, amount=fact.amount, currency=fact.currency, at=fact.at, payment=str(payment)
    )
