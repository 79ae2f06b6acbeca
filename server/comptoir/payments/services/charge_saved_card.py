"""Take a payment from the card its client left, while nobody sits in front of it."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.contracts import ProviderRefused
from comptoir.payments.models import StripeCustomer
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import charge_of, keep_answer, may_be_done
from comptoir.payments.services.subjects import subject_of
from comptoir.platform.tenancy import organization_scope


def charge_saved_card(organization: OrganizationId, payment: UUID, *, now: datetime) -> None:
    """Take a pending payment from its client's saved card; without one it has failed. A repeat charges nobody twice.

    Raises:
        NotFound, ProviderOff: as named.
        ProviderUnreachable: what it did is not known; asking again is safe.
    """
    with organization_scope(organization):
        view = payment_by_id(payment)
        if not view.status.is_open or view.external_id or view.client is None:
            return
        known = StripeCustomer.objects.filter(client_id=view.client).exclude(payment_method_id="").first()
        if known is None:
            _fail(payment, "no_saved_card")
            return
        stripe = Stripe(stripe_keys(even_when_off=True))
    charge = charge_of(organization, view, customer=known.external_id, payment_method=known.payment_method_id)
    try:
        asked_before = may_be_done(view.created_at, now)
        found = stripe.intent_of_payment(str(payment), customer=charge.customer) if asked_before else None
        fact = found or stripe.charge_saved(charge)
    except ProviderRefused as refused:
        with organization_scope(organization):
            _fail(payment, refused.reason)
        return
    keep_answer(organization, payment, fact, now)


def _fail(payment: UUID, reason: str) -> None:
    row = locked_payment(payment)
    if not PaymentStatus(row.status).is_open:
        return
    row.status, row.failure_code = PaymentStatus.FAILED.value, reason[:80]
    row.save(update_fields=["status", "failure_code"])
    subject_of(row.subject_type).follow(row.subject_id)
