"""Deliveries leave here, in the `webhooks` queue."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.platform.organizations import for_each_organization
from comptoir.platform.queue import Backoff, enqueue, enqueue_many, periodic, task
from comptoir.platform.tenancy import current_organization
from comptoir.webhooks.adapters.sender import Answered, send
from comptoir.webhooks.models import Delivery, Message, Status
from comptoir.webhooks.services.deliver import Parcel, deliver

_OVERDUE = timedelta(minutes=10)
_KEPT = timedelta(days=30)


@task(name="webhooks.attempt_delivery", queue="webhooks", retry=Backoff(attempts=8))
def attempt_delivery(organization: str, delivery: str) -> None:
    """Make one attempt; a repeat of a settled one is a no-op."""
    deliver(OrganizationId(UUID(organization)), UUID(delivery), send=_sent, again=queue_attempt, clock=now)


def queue_attempt(delivery: UUID, at: datetime | None = None) -> None:
    """Have a delivery of the current organization attempted, not before `at`."""
    enqueue(attempt_delivery, at=at, organization=str(current_organization()), delivery=str(delivery))


def queue_attempts(deliveries: Sequence[Delivery]) -> None:
    """Have several attempted now, in one statement."""
    organization = str(current_organization())
    enqueue_many(attempt_delivery, ({"organization": organization, "delivery": str(one.id)} for one in deliveries))


def _sent(parcel: Parcel) -> Answered:
    return send(parcel.url, headers=parcel.headers, body=parcel.body)


@periodic(cron="*/10 * * * *", name="webhooks.revive_overdue", queue="cleanup")
def revive_overdue(timestamp: int) -> None:
    """Queue again what has been due for long: a job that used up its runs while the database was away."""
    for_each_organization(_revive)


@periodic(cron="41 3 * * *", name="webhooks.forget_old", queue="cleanup")
def forget_old(timestamp: int) -> None:
    """The log goes back thirty days."""
    for_each_organization(lambda: Message.objects.filter(created_at__lt=now() - _KEPT).delete())


def _revive() -> None:
    overdue = Delivery.objects.filter(status=Status.PENDING, due_at__lt=now() - _OVERDUE)
    queue_attempts(list(overdue.only("id").order_by("due_at")[:500]))
