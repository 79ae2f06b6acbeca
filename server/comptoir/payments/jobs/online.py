"""What payments does in the background: every job asks again whether it still should, and is safe to run twice.

Services of this module lead to its jobs, so each job fetches its service when it runs.
"""

from datetime import datetime
from uuid import UUID

from django.utils.timezone import now

from comptoir.kernel.ids import OrganizationId
from comptoir.payments.contracts import NotPayableOnline
from comptoir.platform.queue import Backoff, enqueue, enqueue_awaited, periodic, task
from comptoir.platform.tenancy import current_organization, organization_scope

_PATIENT = Backoff(attempts=10, first_seconds=2.0, longest_seconds=1800.0)
"""For about an hour; after that the hourly comparison goes on."""


@task(name="payments.open_intent", retry=_PATIENT)
def prepare_intent(organization: str, payment: str) -> None:
    """Have a payment prepared that the request which asked for it could not."""
    from comptoir.payments.services.open_intent import open_intent

    try:
        open_intent(OrganizationId(UUID(organization)), UUID(payment), now=now())
    except NotPayableOnline:
        return


@task(name="payments.charge_saved", retry=_PATIENT)
def charge(organization: str, payment: str) -> None:
    """Take a payment from a saved card."""
    from comptoir.payments.services.charge_saved_card import charge_saved_card

    charge_saved_card(OrganizationId(UUID(organization)), UUID(payment), now=now())


@task(name="payments.describe_card", retry=_PATIENT)
def describe(organization: str, client: str) -> None:
    """Ask what a client's saved card looks like."""
    from comptoir.payments.services.stripe_customer import describe_card

    describe_card(OrganizationId(UUID(organization)), UUID(client))


@task(name="payments.cancel_intent", retry=_PATIENT)
def cancel(organization: str, payment: str) -> None:
    """Call a payment off at its provider."""
    from comptoir.payments.services.cancel_intent import cancel_intent

    cancel_intent(OrganizationId(UUID(organization)), UUID(payment), now=now())


@task(name="payments.send_refund", retry=_PATIENT)
def refund(organization: str, refund: str) -> None:
    """Have a refund's money given back."""
    from comptoir.payments.services.send_refund import send_refund

    send_refund(OrganizationId(UUID(organization)), UUID(refund), now=now())


@task(name="payments.handle_event", retry=Backoff(attempts=8))
def handle(organization: str, event: str) -> None:
    """Act on what a provider told us."""
    from comptoir.payments.services.handle_event import handle_event

    with organization_scope(OrganizationId(UUID(organization))):
        handle_event(UUID(event), now=now())


@periodic(cron="17 * * * *", name="payments.reconcile")
def compare(timestamp: int) -> None:
    """Compare what is open with the providers."""
    from comptoir.payments.services.reconcile import reconcile_all

    reconcile_all(now=now())


def queue_intent(payment: UUID, at: datetime) -> None:
    """Have a payment of the current organization prepared at `at`, unless it is by then."""
    enqueue(prepare_intent, at=at, organization=str(current_organization()), payment=str(payment))


def queue_charge(payment: UUID) -> None:
    """Have a payment of the current organization taken from its client's saved card."""
    enqueue(charge, organization=str(current_organization()), payment=str(payment))


def queue_cancel(payment: UUID) -> None:
    """Have a payment of the current organization called off at its provider."""
    enqueue(cancel, organization=str(current_organization()), payment=str(payment))


def queue_refund(refund_id: UUID) -> None:
    """Have a refund of the current organization sent to its provider."""
    enqueue(refund, organization=str(current_organization()), refund=str(refund_id))


def queue_description(client: UUID) -> None:
    """Have the saved card of a client of the current organization described."""
    enqueue(describe, organization=str(current_organization()), client=str(client))


def queue_event(event: UUID) -> None:
    """Have a stored event of the current organization acted on."""
    enqueue_awaited(handle, organization=str(current_organization()), event=str(event))
