"""Compare what is open here with Stripe, once an hour: a webhook may never have come, a call may have been cut."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import structlog

from comptoir.kernel.ids import OrganizationId
from comptoir.kernel.refusal import Refusal
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.contracts import ProviderOff, ProviderRefused, ProviderUnreachable
from comptoir.payments.models import Dispute, Payment, ProviderEvent, Refund, StandingOrder
from comptoir.payments.rules.disputes import is_over
from comptoir.payments.rules.facts import Outcome
from comptoir.payments.rules.status import PaymentStatus, RefundStatus
from comptoir.payments.services.apply_fact import apply_fact
from comptoir.payments.services.cancel_intent import cancel_intent
from comptoir.payments.services.handle_event import handle_event
from comptoir.payments.services.learn_intent import look_at_charge
from comptoir.payments.services.look_at_order import look_at_order
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.send_order import send_order
from comptoir.payments.services.send_refund import send_refund
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import keep_answer
from comptoir.platform.organizations import organization_ids
from comptoir.platform.tenancy import organization_scope

log = structlog.get_logger("comptoir.payments")
_SETTLING = timedelta(minutes=10)
_GIVEN_UP = timedelta(days=1)
_LOOKED_AT = timedelta(days=30)
_AT_ONCE = 500
_OPEN = [PaymentStatus.PENDING.value, PaymentStatus.FAILED.value]


def reconcile_all(*, now: datetime) -> None:
    """Every organization's open payments, refunds, disputes and events, each in transactions of its own."""
    for organization in organization_ids():
        reconcile(organization, now=now)


def reconcile(organization: OrganizationId, *, now: datetime) -> None:
    """One organization; what Stripe does not answer for now is looked at again in an hour."""
    with organization_scope(organization):
        try:
            stripe = Stripe(stripe_keys(even_when_off=True))
        except ProviderOff:
            return
        settled, seen = now - _SETTLING, now - _LOOKED_AT
        payments = list(
            Payment.objects.filter(provider=STRIPE, status__in=_OPEN, created_at__range=(seen, settled))
            .order_by("-created_at")
            .filter(order_id=None)
            .values_list("id", "external_id", "checkout_id", "created_at")[:_AT_ONCE]
        )
        charged = _ids(
            Payment.objects.exclude(order_id=None).filter(status__in=_OPEN, created_at__range=(seen, settled))
        )
        refunds = _ids(
            Refund.objects.filter(provider=STRIPE, status=RefundStatus.PENDING.value, created_at__lt=settled)
        )
        disputes = [
            row.external_id
            for row in Dispute.objects.filter(closed_at=None, opened_at__gt=now - timedelta(days=365))[:_AT_ONCE]
            if not is_over(row.status)
        ]
        orders = _ids(StandingOrder.objects.filter(over_at=None, created_at__lt=settled))
        events = _ids(
            ProviderEvent.objects.filter(state__in=["received", "waiting"], received_at__range=(seen, settled))
        )

    def look_at(payment: tuple[UUID, str, str, datetime]) -> None:
        id, intent, checkout, created_at = payment
        if intent:
            keep_answer(organization, id, stripe.intent(intent), now)
        elif checkout:
            page = stripe.checkout(checkout)
            fact = page.intent
            if page.is_over and fact.outcome is not Outcome.PAID and not fact.id:
                fact = replace(fact, outcome=Outcome.CANCELLED)
            keep_answer(organization, id, replace(fact, payment=str(id)), now)
        elif created_at < now - _GIVEN_UP:
            cancel_intent(organization, id, now=now)

    def told(dispute: str) -> None:
        fact = stripe.dispute(dispute)
        with organization_scope(organization):
            apply_fact(fact, now=now)

    def handle(event: UUID) -> None:
        with organization_scope(organization):
            handle_event(event, now=now)

    def follow(order: UUID) -> None:
        send_order(organization, order, now=now)
        look_at_order(organization, order, now=now)

    _each(orders, follow)
    _each(charged, lambda payment: look_at_charge(organization, payment, now=now))
    _each(payments, look_at)
    _each(refunds, lambda refund: send_refund(organization, refund, now=now))
    _each(disputes, told)
    _each(events, handle)


def _each[T](items: Iterable[T], work: Callable[[T], None]) -> None:
    """One that fails does not keep the others from being looked at; a provider that is down does."""
    for item in items:
        try:
            work(item)
        except ProviderUnreachable as away:
            log.warning("reconciliation_waits", reason=away.reason)
            return
        except (ProviderRefused, Refusal) as refused:
            log.warning("reconciliation_refused", item=str(item), code=refused.code)


def _ids(rows: "Iterable[object]") -> list[UUID]:
    found: list[UUID] = list(rows.values_list("id", flat=True)[:_AT_ONCE])  # type: ignore[attr-defined]
    return found
