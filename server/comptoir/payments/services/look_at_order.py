"""Compare a standing order with its Subscription: somebody may have changed that in Stripe's own pages."""

from datetime import datetime
from uuid import UUID

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.adapters.stripe_billing import StripeBilling
from comptoir.payments.models import StandingOrder
from comptoir.payments.services.apply_billing import apply_subscription, mirror
from comptoir.payments.services.stripe_account import stripe_keys
from comptoir.platform.tenancy import organization_scope


def look_at_order(organization: OrganizationId, order: UUID, *, now: datetime) -> None:
    """Let what is billed follow its Subscription as it stands.

    Raises:
        ProviderOff, ProviderUnreachable, ProviderRefused: as named.
    """
    with organization_scope(organization):
        row = StandingOrder.objects.get(pk=order)
        if row.over_at is not None or not row.external_id:
            return
        billing = StripeBilling(stripe_keys(even_when_off=True))
    fact = billing.subscription(row.external_id)
    with organization_scope(organization):
        if fact.is_over:
            apply_subscription(fact, now=now)
        else:
            mirror(order, fact, asked_at=row.told_version, now=now)
