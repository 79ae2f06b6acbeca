"""Have Stripe prepare a payment: it is committed, then the call is made outside any transaction with our row's id as
its key, and the answer is a new fact."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.contracts import NotPayableOnline, PaymentView
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.rules.facts import IntentFact, Outcome
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.learn_intent import learn_intent
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import charge_of, keep_answer, saves_card
from comptoir.payments.services.stripe_customer import customer_of
from comptoir.platform.tenancy import organization_scope


def open_intent(organization: OrganizationId, payment: UUID, *, now: datetime) -> IntentFact:
    """The PaymentIntent of a pending payment, made unless there is one; with what a browser pays it.

    Raises:
        NotFound, ProviderOff: as named.
        NotPayableOnline: it is paid, called off, or not by card.
        ProviderUnreachable, ProviderRefused: as named; what was written stays.
    """
    with organization_scope(organization):
        view = _payable(payment)
        stripe = Stripe(stripe_keys())
    if view.order is not None and not view.external_id:
        view = replace(view, external_id=learn_intent(organization, payment, now=now))
        if not view.external_id:
            # Stripe Billing is about to charge it: a second way to pay would be paid twice.
            raise NotPayableOnline(payment_status=view.status.value)
    if view.external_id:
        fact = stripe.intent(view.external_id)
    else:
        known = view.client if saves_card(view) else None
        customer = customer_of(organization, stripe, known, now=now) if known else ""
        fact = stripe.create_intent(charge_of(organization, view, customer=customer))
    stands = keep_answer(organization, payment, replace(fact, payment=str(view.id)), now)
    if not stands.is_open:
        # It was called off while Stripe worked on it.
        if stands is PaymentStatus.CANCELLED and fact.outcome is not Outcome.CANCELLED:
            keep_answer(organization, payment, stripe.cancel_intent(fact.id), now)
        raise NotPayableOnline(payment_status=stands.value)
    return fact


def _payable(payment: UUID) -> PaymentView:
    view = payment_by_id(payment)
    if view.provider != STRIPE or not view.status.is_open:
        raise NotPayableOnline(payment_status=view.status.value)
    return view
