"""What happens to a lot by itself: the client is told that it ends, then it does. Every job looks again first."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import enqueue, task
from comptoir.platform.tenancy import current_organization, organization_scope
from comptoir.wallet.services.expire_lot import expire_lot
from comptoir.wallet.services.warn_of_expiry import WARNINGS, warn_of_expiry


@task(name="wallet.expire_lot")
def expire(organization: str, lot: str) -> None:
    """What is left of a lot expires at its end; a repeat is a no-op. What a subscription carries over goes on first."""
    # Renewing leads to granting, which leads here.
    from comptoir.wallet.services.renew_subscription import renew_before_expiry

    with organization_scope(OrganizationId(UUID(organization))):
        renew_before_expiry(UUID(lot), now=now())
        expire_lot(UUID(lot), now=now())


@task(name="wallet.warn_of_expiry")
def warn(organization: str, lot: str, days: int) -> None:
    """The client is told that a lot ends; a repeat is a no-op."""
    with organization_scope(OrganizationId(UUID(organization))):
        warn_of_expiry(UUID(lot), days, now=now())


def queue_end(lot: UUID, ends: datetime, *, since: datetime) -> None:
    """See to the end of a lot of the current organization that is known `since` now, and to telling its client.

    A warning whose day is past is left out: who is given three days knows it.
    """
    names = {"organization": str(current_organization()), "lot": str(lot)}
    for days in WARNINGS:
        if (at := ends - timedelta(days=days)) > since:
            enqueue(warn, at=at, **names, days=days)
    enqueue(expire, at=ends, **names)
