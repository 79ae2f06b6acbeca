"""Clients as Stripe knows them."""

from datetime import datetime
from uuid import UUID

from comptoir.identity.public import find_client
from comptoir.kernel.ids import ClientId, OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.models import StripeCustomer
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.platform.tenancy import organization_scope


def customer_of(organization: OrganizationId, stripe: Stripe, client: UUID, *, now: datetime) -> str:
    """Stripe's id of a client, introduced when it does not know them yet. Outside any transaction.

    Raises:
        ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        known = StripeCustomer.objects.filter(client_id=client).first()
        if known is not None:
            return known.external_id
        profile = find_client(ClientId(client))
    made = stripe.create_customer(str(client), name=profile.name, email=profile.email)
    with organization_scope(organization):
        StripeCustomer.objects.get_or_create(client_id=client, defaults={"external_id": made, "created_at": now})
    return made


def describe_card(organization: OrganizationId, client: UUID) -> None:
    """Ask what a client's saved card looks like, and have Stripe prefer it; a repeat is harmless.

    Raises:
        ProviderUnreachable, ProviderRefused, ProviderOff: as named.
    """
    with organization_scope(organization):
        known = StripeCustomer.objects.filter(client_id=client, card_last4="").exclude(payment_method_id="").first()
        if known is None:
            return
        stripe = Stripe(stripe_keys(even_when_off=True))
    card = stripe.card(known.payment_method_id)
    stripe.prefer_card(card.id, customer=known.external_id)
    with organization_scope(organization):
        StripeCustomer.objects.filter(pk=known.id, payment_method_id=card.id).update(
            card_brand=card.brand[:40], card_last4=card.last4[-4:], card_expires=card.expires
        )
