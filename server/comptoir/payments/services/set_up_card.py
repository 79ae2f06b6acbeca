"""A client changes the card that pays later, without paying now."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe import Stripe
from comptoir.payments.contracts import CardNotSaved, SavedCard
from comptoir.payments.models import CardSetup, StripeCustomer
from comptoir.payments.rules.facts import SetupFact
from comptoir.payments.services.apply_fact import apply_fact
from comptoir.payments.services.stripe_account import account_in_use, stripe_keys
from comptoir.payments.services.stripe_customer import customer_of, describe_card
from comptoir.platform.contracts import NotFound
from comptoir.platform.tenancy import organization_scope

_FRESH = timedelta(hours=1)


def ask_card_setup(client: UUID, *, subject_type: str, subject: UUID, now: datetime) -> UUID:
    """The setup of another card, the one asked a moment ago if it is still open.

    Raises:
        ProviderOff: cards are not taken here.
    """
    account_in_use()
    known = CardSetup.objects.filter(
        client_id=client, subject_type=subject_type, subject_id=subject, status="open", created_at__gt=now - _FRESH
    )
    row = known.order_by("-created_at").first()
    if row is None:
        row = CardSetup(client_id=client, subject_type=subject_type, subject_id=subject, created_at=now)
        row.save(force_insert=True)
    return row.id


def own_setup(client: UUID, setup: UUID, *, subject: UUID) -> None:
    """Whether a setup was asked by this client for this subject.

    Raises:
        NotFound: it was not.
    """
    if not CardSetup.objects.filter(pk=setup, client_id=client, subject_id=subject).exists():
        raise NotFound


def setup_for_browser(organization: OrganizationId, setup: UUID, *, now: datetime) -> dict[str, Any]:
    """With what a browser leaves a card (Stripe's Payment Element in setup mode). Outside any transaction.

    Raises:
        ProviderOff, ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        row = CardSetup.objects.get(pk=setup)
        account = account_in_use()
        stripe = Stripe(stripe_keys())
    if row.external_id:
        fact = stripe.setup(row.external_id)
    else:
        fact = stripe.create_setup(str(setup), customer=customer_of(organization, stripe, row.client_id, now=now))
    _keep(organization, fact, now=now)
    return {"setupId": setup, "clientSecret": fact.client_secret, "publishableKey": account.publishable_key}


def settle_card_setup(organization: OrganizationId, setup: UUID, *, now: datetime) -> None:
    """Ask Stripe what became of a setup, and keep its card. Outside any transaction.

    Raises:
        CardNotSaved: it has left none yet.
        ProviderOff, ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        row = CardSetup.objects.get(pk=setup)
        if not row.external_id:
            raise CardNotSaved(reason="")
        stripe = Stripe(stripe_keys(even_when_off=True))
    _keep(organization, stripe.setup(row.external_id), now=now)
    with organization_scope(organization):
        row.refresh_from_db()
    if row.status != "saved":
        raise CardNotSaved(reason=row.failure_code or row.status)
    describe_card(organization, row.client_id)


def saved_cards(clients: Iterable[UUID]) -> dict[UUID, SavedCard]:
    """The cards that clients left for later, of those who did; one statement."""
    rows = StripeCustomer.objects.filter(client_id__in=list(clients)).exclude(payment_method_id="")
    return {
        row.client_id: SavedCard(brand=row.card_brand, last4=row.card_last4, expires=row.card_expires) for row in rows
    }


def _keep(organization: OrganizationId, fact: SetupFact, *, now: datetime) -> None:
    with organization_scope(organization):
        apply_fact(fact, now=now)
