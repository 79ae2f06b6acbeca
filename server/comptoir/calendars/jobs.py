"""Accounts are looked at here, each by a chain of jobs of its own: every run queues the next."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import now

from comptoir.calendars.adapters.chosen import account_of
from comptoir.calendars.models import Connection
from comptoir.calendars.services.finish_leaving import finish_leaving
from comptoir.calendars.services.sync_connection import sync_connection, write_what_is_due
from comptoir.kernel.ids import OrganizationId
from comptoir.platform.organizations import for_each_organization
from comptoir.platform.queue import Backoff, enqueue, periodic, task
from comptoir.platform.tenancy import current_organization

_OVERDUE = timedelta(minutes=3)


@task(name="calendars.sync", queue="calendars", retry=Backoff(attempts=4))
def sync(organization: str, connection: str) -> None:
    """Look at one account; not due, or somebody at it: a no-op."""
    sync_connection(OrganizationId(UUID(organization)), UUID(connection), opens=account_of, again=queue_look, clock=now)


@task(name="calendars.write", queue="calendars", retry=Backoff(attempts=4))
def write(organization: str, connection: str) -> None:
    """Write what changed here into one account."""
    write_what_is_due(OrganizationId(UUID(organization)), UUID(connection), opens=account_of, clock=now)


@task(name="calendars.leave", queue="calendars", retry=Backoff(attempts=4))
def finish(organization: str, connection: str) -> None:
    """Clear up behind a connection that was removed."""
    finish_leaving(OrganizationId(UUID(organization)), UUID(connection), opens=account_of)


def queue_look(connection: UUID, at: datetime | None = None) -> None:
    """Have an account of the current organization looked at, not before `at`."""
    enqueue(sync, at=at, organization=str(current_organization()), connection=str(connection))


def queue_writing(connection: UUID) -> None:
    """Have our bookings written there now."""
    enqueue(write, organization=str(current_organization()), connection=str(connection))


def queue_leaving(connection: UUID) -> None:
    """Have a removed connection cleared up."""
    enqueue(finish, organization=str(current_organization()), connection=str(connection))


@periodic(cron="*/5 * * * *", name="calendars.revive_overdue", queue="cleanup")
def revive_overdue(timestamp: int) -> None:
    """Queue again what has been due for long: a chain that broke with its worker, or while the database was away."""
    for_each_organization(_revive)


def _revive() -> None:
    overdue = Connection.objects.filter(state__in=("active", "failing"), due_at__lt=now() - _OVERDUE)
    for connection in overdue.values_list("id", flat=True).order_by("due_at")[:500]:
        queue_look(connection)
