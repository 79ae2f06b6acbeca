"""What happens to purchases by itself."""

from datetime import datetime
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import enqueue, task
from comptoir.platform.tenancy import current_organization, organization_scope


@task(name="wallet.lapse_purchase")
def lapse(organization: str, purchase: str) -> None:
    """What was not paid in time is called off; a repeat is a no-op."""
    # Services of this module lead to its jobs: at the top, each would wait for the other.
    from comptoir.wallet.services.change_purchase import lapse_purchase

    with organization_scope(OrganizationId(UUID(organization))):
        lapse_purchase(UUID(purchase), now=now())


def queue_lapse(purchase: UUID, at: datetime) -> None:
    """Call a purchase of the current organization off at `at`, unless it is paid by then."""
    enqueue(lapse, at=at, organization=str(current_organization()), purchase=str(purchase))
