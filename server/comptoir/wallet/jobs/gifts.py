"""A gift certificate is mailed on the day that was chosen for it."""

from datetime import datetime
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import enqueue, task
from comptoir.platform.tenancy import current_organization, organization_scope
from comptoir.wallet.services.deliver_gift import deliver_when_due


@task(name="wallet.deliver_gift", queue="notifications")
def deliver(organization: str, gift: str) -> None:
    """Mail a certificate to its recipient; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        deliver_when_due(UUID(gift), now=now())


def queue_gift(gift: UUID, at: datetime | None) -> None:
    """Mail a certificate of the current organization at `at`, None: at once."""
    enqueue(deliver, at=at, organization=str(current_organization()), gift=str(gift))
