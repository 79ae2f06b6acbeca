"""The scheduler of subscriptions: one job per thing to come, each of which looks again first.

Services of this module lead to its jobs, so each job fetches its service when it runs.
"""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.queue import enqueue, task
from comptoir.platform.tenancy import current_organization, organization_scope

DUNNING_DAYS = (3, 7)
"""Days after a charge fell due on which the client is asked for it again."""


@task(name="wallet.renew_subscription")
def renew(organization: str, subscription: str, number: int) -> None:
    """A subscription's next period begins, or it ends; a repeat is a no-op."""
    from comptoir.wallet.services.renew_subscription import renew_subscription

    with organization_scope(OrganizationId(UUID(organization))):
        renew_subscription(UUID(subscription), number, now=now())


@task(name="wallet.ask_again")
def dun(organization: str, purchase: str, days: int) -> None:
    """The client, or their card, is asked again for what is due; a repeat is a no-op."""
    from comptoir.wallet.services.ask_again import ask_again

    with organization_scope(OrganizationId(UUID(organization))):
        ask_again(UUID(purchase), days, now=now())


@task(name="wallet.end_grace")
def end_grace(organization: str, subscription: str) -> None:
    """A subscription that is not paid within its grace ends; a repeat is a no-op."""
    from comptoir.wallet.services.end_subscription import end_unpaid

    with organization_scope(OrganizationId(UUID(organization))):
        end_unpaid(UUID(subscription), now=now())


@task(name="wallet.resume_subscription")
def resume(organization: str, subscription: str) -> None:
    """A pause of a set length is over; a repeat is a no-op."""
    from comptoir.wallet.services.pause_subscription import end_pause

    with organization_scope(OrganizationId(UUID(organization))):
        end_pause(UUID(subscription), now=now())


def queue_renewal(subscription: UUID, number: int, at: datetime) -> None:
    """Begin period `number` of a subscription of the current organization at `at`."""
    enqueue(renew, at=at, **_names(subscription), number=number)


def queue_dunning(subscription: UUID, purchase: UUID, *, since: datetime, grace_until: datetime) -> None:
    """Ask for a purchase again and again, and end its subscription with its grace."""
    for days in DUNNING_DAYS:
        if (at := since + timedelta(days=days)) < grace_until:
            enqueue(dun, at=at, organization=str(current_organization()), purchase=str(purchase), days=days)
    enqueue(end_grace, at=grace_until, **_names(subscription))


def queue_resume(subscription: UUID, at: datetime) -> None:
    """End a pause at `at`."""
    enqueue(resume, at=at, **_names(subscription))


def _names(subscription: UUID) -> dict[str, str]:
    return {"organization": str(current_organization()), "subscription": str(subscription)}
