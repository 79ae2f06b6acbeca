"""Have Stripe give money back that a refund of ours promised."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.contracts import PaymentView, ProviderRefused, RefundView
from comptoir.payments.models import Refund
from comptoir.payments.queries.payments import payment_by_id, refund_by_id
from comptoir.payments.rules.facts import RefundFact
from comptoir.payments.rules.status import RefundStatus
from comptoir.payments.services.apply_fact import apply_fact, settle_refund
from comptoir.payments.services.learn_intent import learn_intent
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import may_be_done
from comptoir.platform.tenancy import organization_scope


def send_refund(organization: OrganizationId, refund: UUID, *, now: datetime) -> None:
    """Have a pending refund's money given back; what Stripe refuses has failed. A repeat gives nothing back twice.

    Raises:
        NotFound, ProviderOff: as named.
        ProviderUnreachable: asking again is safe.
    """
    with organization_scope(organization):
        view = refund_by_id(refund)
        if view.status != RefundStatus.PENDING:
            return
        payment = payment_by_id(view.payment)
        stripe = Stripe(stripe_keys(even_when_off=True))
    if not payment.external_id and payment.order is not None:
        payment = replace(payment, external_id=learn_intent(organization, payment.id, now=now))
    try:
        fact = _ask(stripe, view, payment, now)
    except ProviderRefused as refused:
        with organization_scope(organization):
            row = locked_payment(payment.id)
            pending = Refund.objects.filter(pk=refund, status=RefundStatus.PENDING.value).first()
            if pending is not None:
                settle_refund(row, pending, RefundStatus.FAILED, failure_code=refused.reason, now=now)
        return
    with organization_scope(organization):
        apply_fact(fact, now=now)


def _ask(stripe: Stripe, view: RefundView, payment: PaymentView, now: datetime) -> RefundFact:
    if view.external_id or may_be_done(view.created_at, now):
        for one in stripe.refunds_of(payment.external_id):
            if one.refund == str(view.id) or one.id == view.external_id:
                return one
    return stripe.refund(str(view.id), intent=payment.external_id, amount=view.amount)
