"""Call off a payment by card that nobody wants any more."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.rules.facts import Outcome
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.learn_intent import stop_charging
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import keep_answer
from comptoir.platform import audit
from comptoir.platform.tenancy import organization_scope


def cancel_intent(organization: OrganizationId, payment: UUID, *, now: datetime) -> None:
    """Call a payment off; money that came in the meantime is told to its subject.

    Raises:
        NotFound, ProviderOff: as named.
        ProviderUnreachable: asking again is safe.
    """
    with organization_scope(organization):
        row = locked_payment(payment)
        if not PaymentStatus(row.status).is_open:
            return
        if not row.order_id and not row.external_id and not row.checkout_id:
            row.status = PaymentStatus.CANCELLED.value
            row.save(update_fields=["status"])
            told = {"payment": str(row.id), "amount": row.amount, "currency": row.currency, "status": row.status}
            audit.record("payment.withdrawn", object_type=row.subject_type, object_id=row.subject_id, after=told)
            return
        view, checkout = payment_by_id(payment), row.checkout_id
        stripe = Stripe(stripe_keys(even_when_off=True))
    if view.order is not None:
        stop_charging(organization, payment, now=now)
        return
    if view.external_id:
        fact = stripe.cancel_intent(view.external_id)
    else:
        closed = stripe.expire_checkout(checkout)
        fact = closed.intent
        if fact.outcome is not Outcome.PAID and closed.is_over:
            fact = replace(fact, outcome=Outcome.CANCELLED)
    keep_answer(organization, payment, replace(fact, payment=str(payment)), now)
