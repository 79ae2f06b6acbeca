"""Have Stripe prepare a payment: it is committed, then the call is made outside any transaction with our row's id as
its key, and the answer is a new fact."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from comptoir.identity.public import find_client
from comptoir.kernel.ids import ClientId, OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.contracts import NotPayableOnline, PaymentView
from comptoir.payments.models import StripeCustomer
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.rules.facts import IntentFact, Outcome
from comptoir.payments.rules.status import PaymentStatus
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import charge_of, keep_answer, saves_card
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
    if view.external_id:
        fact = stripe.intent(view.external_id)
    else:
        customer = _customer(organization, stripe, view, now) if saves_card(view) else ""
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


def _customer(organization: OrganizationId, stripe: Stripe, view: PaymentView, now: datetime) -> str:
    """The client as Stripe knows them, introduced when it does not yet."""
    assert view.client is not None
    with organization_scope(organization):
        known = StripeCustomer.objects.filter(client_id=view.client).first()
        if known is not None:
            return known.external_id
        client = find_client(ClientId(view.client))
    made = stripe.create_customer(str(view.client), name=client.name, email=client.email)
    with organization_scope(organization):
        StripeCustomer.objects.get_or_create(client_id=view.client, defaults={"external_id": made, "created_at": now})
    return made
