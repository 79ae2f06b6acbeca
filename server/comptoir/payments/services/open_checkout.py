"""A page of Stripe's on which one payment is paid."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Checkout, Stripe
from comptoir.payments.contracts import NotPayableOnline
from comptoir.payments.models import Payment
from comptoir.payments.queries.payments import payment_by_id
from comptoir.payments.services.locked_payment import locked_payment
from comptoir.payments.services.providers import STRIPE
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.payments.services.stripe_call import charge_of, keep_answer, saves_card
from comptoir.payments.services.stripe_customer import customer_of
from comptoir.platform.tenancy import organization_scope


def open_checkout(
    organization: OrganizationId, payment: UUID, *, success_url: str, cancel_url: str, now: datetime
) -> str:
    """The address of the page for a pending payment that has no PaymentIntent yet; the same one while it is open.

    Raises:
        NotFound, ProviderOff: as named.
        NotPayableOnline: it is paid, called off, not by card, or being paid another way.
        ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        view = payment_by_id(payment)
        if view.provider != STRIPE or not view.status.is_open or view.external_id:
            raise NotPayableOnline(payment_status=view.status.value)
        known = Payment.objects.values_list("checkout_id", flat=True).get(pk=payment)
        stripe = Stripe(stripe_keys())
    if known:
        page = stripe.checkout(known)
        keep_answer(organization, payment, replace(page.intent, payment=str(payment)), now)
    else:
        saved = view.client if saves_card(view) else None
        customer = customer_of(organization, stripe, saved, now=now) if saved else ""
        charge = charge_of(organization, view, customer=customer)
        page = stripe.create_checkout(charge, success_url=success_url, cancel_url=cancel_url)
    if not page.url or not _bind(organization, payment, page):
        raise NotPayableOnline(payment_status=view.status.value)
    return page.url


def _bind(organization: OrganizationId, payment: UUID, page: Checkout) -> bool:
    with organization_scope(organization):
        row = locked_payment(payment)
        row.checkout_id = page.id
        row.save(update_fields=["checkout_id"])
        return not row.external_id
