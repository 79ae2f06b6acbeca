"""Mails leave here, in the `notifications` queue."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import partial
from itertools import batched
from uuid import UUID

from django.db import transaction
from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.notifications.adapters.chosen import chosen_channel
from comptoir.notifications.models import Message, Status, SystemMail
from comptoir.notifications.services.deliver import Box, deliver
from comptoir.notifications.services.deliver_page import deliver_page
from comptoir.notifications.services.route import route_of, routes_of
from comptoir.platform.organizations import for_each_organization
from comptoir.platform.queue import Backoff, enqueue, enqueue_awaited, enqueue_many, periodic, task
from comptoir.platform.tenancy import current_organization, organization_scope

_OVERDUE = timedelta(minutes=10)
_SYSTEM_MAIL_KEPT = timedelta(days=7)
_PAGE = 25
"""Messages that one job sends, when there are many."""
_PENDING = [Status.QUEUED, Status.SENDING]


@task(name="notifications.deliver_message", queue="notifications", retry=Backoff(attempts=8))
def deliver_message(organization: str, message: str) -> None:
    """Send one message of an organization; a repeat of a sent one is a no-op."""
    box = Box(Message, partial(organization_scope, OrganizationId(UUID(organization))), queue_delivery)
    deliver(box, UUID(message), route=route_of, clock=now)


@task(name="notifications.deliver_system_mail", queue="notifications", retry=Backoff(attempts=8))
def deliver_system_mail(mail: str) -> None:
    """Send one mail of the installation itself; a repeat of a sent one is a no-op."""
    box = Box(SystemMail, transaction.atomic, queue_system_delivery)
    deliver(box, UUID(mail), route=lambda _: chosen_channel(), clock=now)


@task(name="notifications.deliver_messages", queue="notifications", retry=Backoff(attempts=8))
def deliver_messages(organization: str, messages: list[str]) -> None:
    """Send a page of an organization's messages; a repeat of a sent one is a no-op."""
    box = Box(Message, partial(organization_scope, OrganizationId(UUID(organization))), queue_delivery)
    deliver_page(box, [UUID(one) for one in messages], routes=routes_of, clock=now)


def queue_delivery(message: UUID, at: datetime | None = None, *, awaited: bool = False) -> None:
    """Have a message of the current organization sent, not before `at`; `awaited`: ahead of others."""
    put = enqueue_awaited if awaited else enqueue
    put(deliver_message, at=at, organization=str(current_organization()), message=str(message))


def queue_deliveries(messages: Iterable[tuple[UUID, datetime | None, bool]]) -> None:
    """The same of several, each with its own time and haste; those that are for now in one statement. Many at once
    leave page by page, after whatever else is queued: who just booked does not wait for everybody's reminders."""
    organization, at_once = str(current_organization()), []
    for message, at, awaited in messages:
        if at is None and not awaited:
            at_once.append(str(message))
        else:
            queue_delivery(message, at, awaited=awaited)
    if len(at_once) <= _PAGE:
        enqueue_many(deliver_message, [{"organization": organization, "message": one} for one in at_once])
    else:
        pages = [{"organization": organization, "messages": list(page)} for page in batched(at_once, _PAGE)]
        enqueue_many(deliver_messages, pages, in_bulk=True)


def queue_system_delivery(mail: UUID, at: datetime | None = None) -> None:
    """Have a mail of the installation sent, not before `at`; they are about signing in, so they go ahead of others."""
    enqueue_awaited(deliver_system_mail, at=at, mail=str(mail))


@periodic(cron="*/10 * * * *", name="notifications.revive_overdue", queue="notifications")
def revive_overdue(timestamp: int) -> None:
    """Queue again what has been due for long: a job that used up its runs while the database was away."""
    for_each_organization(_revive_messages)
    for mail in SystemMail.objects.filter(status__in=_PENDING, due_at__lt=now() - _OVERDUE)[:500]:
        queue_system_delivery(mail.id)
    SystemMail.objects.filter(created_at__lt=now() - _SYSTEM_MAIL_KEPT).delete()


def _revive_messages() -> None:
    for message in Message.objects.filter(status__in=_PENDING, due_at__lt=now() - _OVERDUE).only("id")[:500]:
        queue_delivery(message.id)
